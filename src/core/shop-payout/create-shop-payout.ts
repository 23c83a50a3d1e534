import { type Calling, callerInMode } from '../api/caller.ts'
import { forgetName, keepAnswer, type Named, once } from '../api/once.ts'
import type { ApiCaller, ApiScope, Once } from '../api/views.ts'
import type { ChatRef } from '../chat/views.ts'
import { type Failure, fail, type Result } from '../kit/failure.ts'
import { must } from '../kit/must.ts'
import { limitRate } from '../kit/rate-limit.ts'
import { lineAtMost } from '../kit/text.ts'
import { HOUR } from '../kit/time.ts'
import { type CoreDeps, run, type Scope } from '../kit/use-case.ts'
import type { Confirmation } from '../payment/booking.ts'
import { lockIntents } from '../payment/lock-intents.ts'
import { NOTE_MAX, type Receipt } from '../payment/views.ts'
import { currentChat } from '../people/rebind/bind-chat.ts'
import type { PayoutDecline } from '../test-mode/outcomes.ts'
import { payTestPayout } from '../test-mode/payouts.ts'
import { activeOf } from './allowance.ts'
import { countMiss, payeeOf } from './payee.ts'
import { viewPayouts, writePayout } from './payout.ts'
import { quotePayout } from './quote.ts'
import { refuseUnsigned } from './signed.ts'
import type { ApiPayout, PayoutSurface, PayoutTerms, Signed } from './views.ts'

/** `signed`: what the request was signed with; null where it was not. */
export type PayoutAsked = ApiCaller & { idempotencyKey: string; terms: PayoutTerms; signed: Signed | null }

/** A payout, or what the test payer was to be declined with. */
export type PayoutAnswer = Once<ApiPayout> | { declined: PayoutDecline }

export type Confirm = (confirmation: Confirmation) => Promise<Result<Receipt>>

/** What a key must allow for either surface, and whether its requests are signed besides (API-02). */
const MANNER = {
  v1: { scope: 'payouts:write', signed: true },
  crypto_pay: { scope: 'crypto_pay_transfers:write', signed: false },
} as const satisfies Record<PayoutSurface, { scope: ApiScope; signed: boolean }>

type Asked = PayoutAsked & { surface: PayoutSurface }

/** What is kept under an idempotency key: whose answer it is, and, once there is one, the answer itself. */
type Kept = { payoutId: string; said: ApiPayout | null }

type Begun =
  | { declined: PayoutDecline }
  | { done: Once<ApiPayout> }
  | { booked: string }
  | { intentId: string; chat: ChatRef; payoutId: string; replayed: boolean }

const AN_HOUR = 3_600

/**
 * Pays a person out of the balance of the shop's owner, once for each idempotency key and reference: an intent, confirmed
 * in the rounds of everybody's payments by everybody's rules, with what the owner allowed counted there under lock. A
 * process that died in between is gone on with when it is asked again. Of what was refused nothing is left.
 * `payouts_off`, `budget_exhausted`, `payout_unsigned`, `payee_not_found`, `reference_taken`, and what refuses any payment.
 */
export const createShopPayout = (deps: CoreDeps, confirm: Confirm, asked: PayoutAsked): Promise<Result<PayoutAnswer>> =>
  payOut(deps, confirm, { ...asked, surface: 'v1' })

/** The same for either surface: what an owner allowed for one is worth nothing at the other. */
export async function payOut(deps: CoreDeps, confirm: Confirm, asked: Asked): Promise<Result<PayoutAnswer>> {
  const begun = await run(deps, begin, asked, { repeatable: true })
  if (!begun.ok) return missed(deps, asked, begun.failure)
  const { value } = begun
  if ('declined' in value) return { ok: true, value }
  if ('done' in value) return { ok: true, value: value.done }
  if ('booked' in value)
    return run(deps, finish, { asked, payoutId: value.booked, replayed: true }, { repeatable: true })
  const { chat, intentId, payoutId, replayed } = value
  const booked = await confirm({ actor: chat, intentId })
  if (booked.ok) return run(deps, finish, { asked, payoutId, replayed }, { repeatable: true })
  const undone = await run(deps, undo, { asked, payoutId, intentId })
  // Of two that sent the same at once, the other was paid.
  const paid = undone.ok && undone.value === 'paid'
  return paid ? run(deps, finish, { asked, payoutId, replayed: true }, { repeatable: true }) : booked
}

async function begin(scope: Scope, { key, idempotencyKey, terms, signed, surface }: Asked): Promise<Begun> {
  const manner = MANNER[surface]
  const calling = await callerInMode(scope, { key }, manner.scope)
  if (manner.signed) await refuseUnsigned(scope, calling, { signed, idempotencyKey })
  const named = namedBy({ idempotencyKey, terms })
  const wish = { ...terms, description: lineAtMost(terms.description, NOTE_MAX) }
  if (!calling.live) return payTestPayout(scope, calling, named, wish)
  const kept = await once<Kept>(scope, calling, named, async () => ({
    payoutId: await write(scope, calling, wish, surface),
    said: null,
  }))
  const { payoutId, said } = kept.answer
  if (said) return { done: { answer: said, replayed: true } }
  const chat = (await currentChat(scope, calling.owner.id)) ?? fail({ code: 'account_restricted' })
  const intentId = await openIntent(scope, calling, { payoutId, chat, terms: wish })
  // Last, for all of a shop's requests wait for this row.
  const pace = { subject: `shop:${calling.shop.id}`, of: 'api_payout', max: AN_HOUR, windowMs: HOUR }
  if (!kept.replayed) await limitRate(scope, pace)
  return intentId === null ? { booked: payoutId } : { intentId, chat, payoutId, replayed: kept.replayed }
}

async function write(scope: Scope, calling: Calling, terms: PayoutTerms, surface: PayoutSurface): Promise<string> {
  const { id: allowanceId } =
    (await activeOf(scope, { shopId: calling.shop.id, surface })) ?? fail({ code: 'payouts_off' })
  return (await writePayout(scope, calling, { id: scope.newId(), allowanceId, terms })).id
}

/** States of an intent that was confirmed, whatever became of it since. */
const BOOKED: ReadonlySet<string> = new Set(['committed', 'held', 'returned'])

type Meant = { payoutId: string; chat: ChatRef; terms: PayoutTerms }

/** The intent of a payout, while it can be confirmed, or a fresh one in its place; null where it was confirmed. */
async function openIntent(
  scope: Scope,
  calling: Calling,
  { payoutId: id, chat, terms }: Meant,
): Promise<string | null> {
  const { tx, now } = scope
  const row = await tx.shopPayout.findUniqueOrThrow({ where: { id }, include: { allowance: true } })
  const there = row.intentId === null ? undefined : (await lockIntents(scope, [row.intentId])).get(row.intentId)
  if (there && BOOKED.has(there.state)) return null
  if (there?.state === 'draft' && there.expiresAt > now) return there.id
  if (there?.state === 'draft')
    await tx.intent.update({ where: { id: there.id }, data: { state: 'cancelled' }, select: { id: true } })
  const payee = await payeeOf(scope, calling, chat.botId, terms.payee)
  const allowance = must(row.allowance, 'a payout in earnest was allowed')
  const its = await tx.chat.findUniqueOrThrow({ where: { botId_telegramId: chat } })
  const intentId = await quotePayout(scope, calling, { id, chat: its, allowance, payee, terms })
  await tx.shopPayout.update({ where: { id }, data: { intentId }, select: { id: true } })
  return intentId
}

type Done = { asked: PayoutAsked; payoutId: string; replayed: boolean }

/** Keeps the answer, so that everybody who asks the same hears the same, whatever becomes of it later (IDM-02). */
async function finish(scope: Scope, { asked, payoutId, replayed }: Done): Promise<Once<ApiPayout>> {
  const of = { shop: { include: { owner: true } } } as const
  const found = await scope.tx.shopPayout.findUniqueOrThrow({ where: { id: payoutId }, include: of })
  const { shop: its, ...row } = found
  const { owner, ...shop } = its
  // What is paid is said, even to whoever's key was revoked meanwhile.
  const calling = { keyId: row.apiKeyId, live: true, shop, owner }
  const [answer] = await viewPayouts(scope, calling, [row])
  const said = must(answer, 'it was just read')
  await keepAnswer<Kept>(scope, calling, namedBy(asked), { payoutId, said })
  return { answer: said, replayed }
}

const namedBy = ({ idempotencyKey, terms }: Pick<PayoutAsked, 'idempotencyKey' | 'terms'>): Named => ({
  ...{ key: idempotencyKey, asked: ['payout', terms] },
})

type Refused = { asked: PayoutAsked; payoutId: string; intentId: string }

/** Of a payout that was refused after it was written nothing is left: its reference is free, and so is its key. */
async function undo(scope: Scope, { asked, payoutId, intentId }: Refused): Promise<'paid' | null> {
  const { tx } = scope
  const intent = (await lockIntents(scope, [intentId])).get(intentId)
  if (intent && BOOKED.has(intent.state)) return 'paid'
  await tx.intent.updateMany({ where: { id: intentId, state: 'draft' }, data: { state: 'cancelled' } })
  const gone = await tx.shopPayout.findFirst({ where: { id: payoutId, intentId }, select: { shopId: true } })
  if (!gone) return null
  await tx.shopPayout.delete({ where: { id: payoutId }, select: { id: true } })
  await forgetName(scope, { shopId: gone.shopId, key: asked.idempotencyKey })
  return null
}

async function missed(deps: CoreDeps, { key, surface }: Asked, failure: Failure): Promise<Result<never>> {
  if (failure.code === 'payee_not_found') {
    const { scope: needs } = MANNER[surface]
    const whose = await run(deps, (scope, input: ApiCaller) => callerInMode(scope, input, needs), { key })
    if (whose.ok) await countMiss(deps, whose.value.shop.id)
  }
  return { ok: false, failure }
}
