import { recordEvents } from '../../event/record-events.ts'
import { typedId } from '../../kit/typed-id.ts'
import type { Scope } from '../../kit/use-case.ts'
import { type Money, money } from '../../money/money.ts'
import { toCanonical } from '../../money/parse.ts'
import { type Paid, paidOf } from '../payment.ts'
import { lockRequest } from './request.ts'

/**
 * A ticket was closed: where a dispute that nothing was given back for is what it is about, the shop's servers hear that it
 * is over, whoever closed it. One that ended with a refund has said so already. Whoever calls holds the ticket.
 */
export async function closeDispute(scope: Scope, ticket: number): Promise<void> {
  const paid = await disputedIn(scope, ticket)
  if (!paid) return
  const data = { ...aboutOf(paid, money(0n, paid.left.currency)), code: 'not_refunded' }
  await recordEvents(scope, [{ shopId: paid.shop.id, type: 'dispute.closed', data }])
}

/** A ticket is open again, and with it the dispute it is about. Whoever calls holds the ticket. */
export async function reopenDispute(scope: Scope, ticket: number): Promise<void> {
  const paid = await disputedIn(scope, ticket)
  if (!paid) return
  await recordEvents(scope, [{ shopId: paid.shop.id, type: 'dispute.opened', data: aboutOf(paid, paid.left) }])
}

/** What the data of a dispute's events have in common. */
export const aboutOf = ({ intent }: Pick<Paid, 'intent'>, amount: Money) => ({
  ...{ payment: typedId('pay', intent.id), amount: toCanonical(amount), currency: amount.currency },
})

/** The payment a ticket's dispute is about, as long as nothing has decided it; its request is locked. */
async function disputedIn(scope: Scope, ticket: number): Promise<Paid | null> {
  const { tx } = scope
  const found = await tx.refundRequest.findFirst({ where: { ticket }, select: { intentId: true } })
  const request = found && (await lockRequest(scope, found.intentId))
  if (request?.state !== 'disputed') return null
  const { intentId, shopId } = request
  const intent = await tx.intent.findUniqueOrThrow({ where: { id: intentId } })
  const shop = await tx.shop.findUniqueOrThrow({ where: { id: shopId } })
  return paidOf(scope, { intent }, shop)
}
