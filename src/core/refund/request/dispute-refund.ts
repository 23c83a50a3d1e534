import type { ChatRef } from '../../chat/views.ts'
import { recordEvents } from '../../event/record-events.ts'
import { audit } from '../../kit/audit.ts'
import { fail } from '../../kit/failure.ts'
import { must } from '../../kit/must.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { actingUser } from '../../people/actor.ts'
import { refuseLockedChat } from '../../people/lock/chat-lock.ts'
import { writeToSupport } from '../../support/write-to-support.ts'
import { findSale, paidOf } from '../payment.ts'
import type { RefundRequestView } from '../views.ts'
import { aboutOf } from './dispute-of-ticket.ts'
import { isDisputable, lockRequest, reasonPlace, requestOf } from './request.ts'

/**
 * S80: takes to support what a shop declined, or did not answer in its time: a ticket of its own, with the payment and what was
 * asked, for closing that ends the dispute. Taken there already, it answers how it stands. `payment_unknown`, `superseded`.
 */
export const disputeRefund: UseCase<{ actor: ChatRef; payment: string }, RefundRequestView> = async (
  scope,
  { actor, payment },
) => {
  const { tx, keyring, now } = scope
  const me = await actingUser(scope, actor)
  refuseLockedChat(me)
  const sale = await findSale(scope, { reference: payment })
  const { intent, of } = sale
  if (intent.ownerId !== me.id) return fail({ code: 'payment_unknown' })
  const request = await lockRequest(scope, intent.id)
  if (!request) return fail({ code: 'superseded' })
  if (isDisputable(request, now)) {
    const reason = keyring.open(me.dataKey, reasonPlace(intent.id), request.reason)
    const text = `${intent.reference}: ${reason}`
    const { number } = await writeToSupport(scope, {
      actor,
      text,
      about: intent.reference,
      apart: { shopId: of.shopId },
    })
    const data = { state: 'disputed', ticket: number }
    await tx.refundRequest.update({ where: { intentId: intent.id }, data, select: { intentId: true } })
    const shop = await tx.shop.findUniqueOrThrow({ where: { id: of.shopId } })
    const paid = await paidOf(scope, sale, shop)
    const once = `dispute.opened:${intent.id}`
    await recordEvents(scope, [{ shopId: shop.id, type: 'dispute.opened', data: aboutOf(paid, paid.left), once }])
    await audit(scope, actor, 'refund.disputed', `user:${me.id}`, { payment: intent.id, ticket: number })
  } else if (request.state !== 'disputed') return fail({ code: 'superseded' })
  return must(await requestOf(scope, intent.id), 'it is there')
}
