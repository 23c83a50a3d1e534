import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { fail, type Result } from '../kit/failure.ts'
import { judged } from '../kit/judged.ts'
import { must } from '../kit/must.ts'
import { type CoreDeps, run, type Scope } from '../kit/use-case.ts'
import { findAuthorisable, keepFactor } from '../payment/authorisable.ts'
import { codeGiven, factorOf, pinGiven } from '../payment/factor.ts'
import { confirmRound } from '../payment/round.ts'
import type { Receipt } from '../payment/views.ts'
import { holdPin } from '../people/pin/hold-pin.ts'
import { refuseUnsetPin } from '../people/pin/void-pin.ts'
import { wrongOnPage } from '../people/pin/wrong-on-page.ts'
import { useCode } from '../people/second-factor/use-code.ts'
import { chargeTry, checkTry, clearTries, type Try } from '../people/throttle.ts'
import type { WebRef } from '../people/views.ts'
import { pagePayer } from './page-payer.ts'

/** `code`: the authenticator's, where the card asked for it. */
type Payment = { actor: WebRef; intentId: string; pin: string; code?: string | undefined }

type Charged = { chat: ChatRef; sessionId: string; userId: string } & (
  | { isOver: true }
  | { isOver: false; pinHash: string; counted: Try }
)

/**
 * Pays what a page showed, with the PIN whatever the amount: a browser that was left open must not be able to pay. The
 * try is counted first, apart from those in the chat (ATH-08), checked outside any transaction, and what it allows is
 * confirmed in a round like any payment. Asked again after it was booked: the same receipt. `auth_failed`,
 * `auth_locked`, `auth_required` where the code is missing, `code_invalid`, `code_used`, `pad_expired` for a PIN that
 * is just being replaced, `pin_unset`, `quote_expired`, `session_ended`, and what `confirmPayment` refuses.
 */
export async function payOnPage(deps: CoreDeps, payment: Payment): Promise<Result<Receipt>> {
  const charged = await run(deps, charge, payment)
  if (!charged.ok) return charged
  const { value } = charged
  if (!value.isOver) {
    const { pinHash, counted } = value
    const isRight = await checkTry(deps, counted, deps.hasher.verifyPin(pinHash, payment.pin))
    const allowed = await judged(isRight ? run(deps, allow, { ...payment, ...value }) : run(deps, refuse, value))
    if (!allowed.ok) return allowed
  }
  const confirmation = { actor: value.chat, intentId: payment.intentId, onPage: true }
  const round = await run(deps, confirmRound, [confirmation], { repeatable: true })
  return round.ok ? must(round.value[0], 'a round answers each of its intents') : round
}

async function charge(scope: Scope, { actor, intentId }: Payment): Promise<Charged> {
  const { me, chat, sessionId } = await pagePayer(scope, actor)
  const own = { chat, sessionId, userId: me.id }
  const intent = await scope.tx.intent.findFirst({
    where: { id: intentId, ownerId: me.id, kind: 'pay' },
    select: { state: true },
  })
  if (!intent) return fail({ code: 'quote_expired' })
  if (intent.state !== 'draft') return { ...own, isOver: true }
  refuseUnsetPin(me)
  return { ...own, isOver: false, pinHash: me.pinHash, counted: await chargeTry(scope, me.id, 'pin', true) }
}

type Judged = Extract<Charged, { isOver: false }>

/**
 * The code is used up before any other lock is taken, as everywhere; the PIN was right whatever becomes of it. A browser
 * that was logged out while it was being checked allows nothing any more.
 */
async function allow(
  scope: Scope,
  { actor, intentId, code, userId, pinHash, counted, sessionId }: Payment & Judged,
): Promise<Result<null>> {
  await pagePayer(scope, actor)
  const { factor } = await scope.tx.intent.findUniqueOrThrow({ where: { id: intentId }, select: { factor: true } })
  const needsCode = factorOf({ factor }) === 'pin_and_code'
  const used = needsCode && code ? await useCode(scope, { userId, code, outside: true, by: { sessionId } }) : null
  await clearTries(scope, counted)
  if (used && !used.ok) return used
  if (needsCode && !used) return { ok: false, failure: { code: 'auth_required', factor: 'code' } }
  // One that is over, because a second tap was quicker or its time has come, is the round's to answer.
  const draft = await findAuthorisable(scope, { id: intentId, ownerId: userId })
  const given = draft && { ...pinGiven(draft, scope.now), ...(needsCode && codeGiven(draft, scope.now)) }
  if (draft && given) await keepFactor(scope, draft, given)
  await holdPin(scope, { userId, pinHash })
  await audit(scope, { sessionId }, 'pin.accepted', `user:${userId}`, { intent: intentId })
  return { ok: true, value: null }
}

const refuse = async (scope: Scope, judged: Judged): Promise<Result<null>> => ({
  ok: false,
  failure: await wrongOnPage(scope, judged),
})
