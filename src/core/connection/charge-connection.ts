import { once } from '../api/once.ts'
import type { Once } from '../api/views.ts'
import type { ChatRef } from '../chat/views.ts'
import { type Failure, fail, type Result } from '../kit/failure.ts'
import { must } from '../kit/must.ts'
import { limitRate } from '../kit/rate-limit.ts'
import { lineAtMost } from '../kit/text.ts'
import { HOUR } from '../kit/time.ts'
import { typedId } from '../kit/typed-id.ts'
import { type CoreDeps, run, type Scope } from '../kit/use-case.ts'
import { money } from '../money/money.ts'
import type { Confirmation } from '../payment/booking.ts'
import { NOTE_MAX, type Receipt } from '../payment/views.ts'
import { currentChat } from '../people/rebind/bind-chat.ts'
import { type PaymentLink, readLinks } from '../shop/payment-link.ts'
import { refusePrice } from '../shop/refuse-price.ts'
import { writeLink } from '../shop/write-link.ts'
import { type Connected, connectedBy } from './caller.ts'
import { chargeOf } from './charge-view.ts'
import { quoteCharge } from './quote-charge.ts'
import { noteRefused, undoCharge } from './refused-charge.ts'
import type { ChargeTerms, ConnectionPayment } from './views.ts'

/** One request to pay: the access token, the name its sender gave it, and what it says. */
export type Charging = { token: string; idempotencyKey: string; terms: ChargeTerms }

/** So long a person may still pay themselves what a connection could not. */
const LIVES = HOUR
const AN_HOUR = 600

type Begun =
  | { paid: ConnectionPayment }
  | { intentId: string; chat: ChatRef; linkId: string }
  | { ask: 'pin' | 'code'; link: string; linkId: string }

type Confirm = (confirmation: Confirmation) => Promise<Result<Receipt>>

/**
 * Pays the app's shop from the wallet of whoever connected it, once for each idempotency key (IDM-01): an invoice, and an
 * intent that pays it, confirmed in the rounds of everybody's payments by everybody's rules, with the budget counted there
 * under lock. Whatever died in between is gone on with when it is asked again: an invoice is paid once.
 * `connect_auth_failed`, `scope_missing`, `budget_exhausted`, `reference_taken`, `auth_required` with the link by which the
 * person pays it themselves; and what refuses any payment. Of what was refused nothing is left.
 */
export async function chargeConnection(
  deps: CoreDeps,
  confirm: Confirm,
  input: Charging,
): Promise<Result<Once<ConnectionPayment>>> {
  const begun = await run(deps, begin, input, { repeatable: true })
  if (!begun.ok) return refused(deps, input, begun.failure)
  const { value } = begun
  if ('paid' in value) return { ok: true, value: { answer: value.paid, replayed: true } }
  if ('ask' in value) return refused(deps, input, { code: 'auth_required', factor: value.ask, link: value.link })
  const { intentId, chat, linkId } = value
  const booked = await confirm({ actor: chat, intentId })
  // Of two that sent the same at once, one paid it.
  if (booked.ok || booked.failure.code === 'already_paid') return run(deps, read, linkId, { repeatable: true })
  if (booked.failure.code !== 'auth_required') {
    const undone = await run(deps, undoCharge, { ...input, linkId })
    if (undone.ok && undone.value === 'paid') return run(deps, read, linkId, { repeatable: true })
  }
  return refused(deps, input, await withLink(deps, booked.failure, linkId))
}

async function refused(deps: CoreDeps, { token, terms }: Charging, failure: Failure): Promise<Result<never>> {
  await run(deps, noteRefused, { token, terms, failure })
  return { ok: false, failure }
}

async function begin(scope: Scope, { token, idempotencyKey, terms }: Charging): Promise<Begun> {
  const connected = await connectedBy(scope, token, 'payments')
  const { connection, shop, shopOwner: owner } = connected
  const named = { key: idempotencyKey, asked: ['charge', connection.id, terms] }
  const { answer, replayed } = await once(scope, { shop, owner }, named, () => makeInvoice(scope, connected, terms))
  const [link] = await readLinks(scope, { ids: [answer.linkId] })
  const invoice = must(link, 'a request that was kept has its invoice')
  if (invoice.stored === 'paid') return { paid: await chargeOf(scope, invoice) }
  const ref = await currentChat(scope, connection.ownerId)
  const chat = ref && (await scope.tx.chat.findUniqueOrThrow({ where: { botId_telegramId: ref } }))
  if (!ref || !chat) return fail({ code: 'account_restricted' })
  const quoted = await quoteCharge(scope, connected, chat, invoice)
  // Last, for all of a connection's requests wait for this row.
  if (!replayed)
    await limitRate(scope, { subject: `connection:${connection.id}`, of: 'charge', max: AN_HOUR, windowMs: HOUR })
  if ('ask' in quoted) return { ...quoted, link: invoice.token, linkId: invoice.id }
  return { ...quoted, chat: ref, linkId: invoice.id }
}

async function makeInvoice(scope: Scope, { shop, shopOwner }: Connected, terms: ChargeTerms) {
  const { reference, description } = terms
  const amount = money(terms.minor, terms.currency)
  await refusePrice(scope, shopOwner.level, amount)
  const where = { shopId_reference: { shopId: shop.id, reference } }
  const taken = await scope.tx.paymentLink.findUnique({ where, select: { id: true } })
  if (taken) fail({ code: 'reference_taken', invoice: typedId('inv', taken.id) })
  const { id } = await writeLink(scope, shopOwner, {
    ...{ shopId: shop.id, price: { amount }, description: lineAtMost(description, NOTE_MAX), livesMs: LIVES },
    made: () => ({ reference, metadata: null, apiKeyId: null }),
  })
  return { linkId: id }
}

async function read(scope: Scope, linkId: string): Promise<Once<ConnectionPayment>> {
  const [link] = await readLinks(scope, { ids: [linkId] })
  return { answer: await chargeOf(scope, must(link, 'it was just paid')), replayed: false }
}

async function withLink(deps: CoreDeps, failure: Failure, linkId: string): Promise<Failure> {
  if (failure.code !== 'auth_required') return failure
  const found = await run(deps, tokenOf, linkId)
  return found.ok ? { ...failure, link: found.value } : failure
}

const tokenOf = async (scope: Scope, linkId: string): Promise<string> => {
  const [link]: PaymentLink[] = await readLinks(scope, { ids: [linkId] })
  return must(link, 'it was just written').token
}
