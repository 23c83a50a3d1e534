import type { ChatRef } from '../../chat/views.ts'
import { type NewEvent, recordEvents } from '../../event/record-events.ts'
import { audit } from '../../kit/audit.ts'
import { fail } from '../../kit/failure.ts'
import { lineAtMost } from '../../kit/text.ts'
import { typedId } from '../../kit/typed-id.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { toCanonical } from '../../money/parse.ts'
import { notify } from '../../notices/notify.ts'
import { NOTE_MAX } from '../../payment/views.ts'
import { refuseLockedChat } from '../../people/lock/chat-lock.ts'
import { shopFor } from '../../shop/shop-for.ts'
import { findSale, type Paid, paidOf, soldOf } from '../payment.ts'
import { answerPlace, lockRequest } from './request.ts'

type Asked = { actor: ChatRef; payment: string; reason: string }

/**
 * S80: the shop says no to a buyer who asked, and why: they are told, and may take it to support. Declined already, nothing
 * changes. `payment_unknown`, `superseded` where nobody asks any more, `reason_needed`, `chat_locked`.
 */
export const declineRefund: UseCase<Asked, null> = async (scope, { actor, payment, reason }) => {
  const { tx, keyring, now } = scope
  const sale = await findSale(scope, { reference: payment })
  const { me, shop } = await shopFor(scope, actor, 'refund', sale.of)
  refuseLockedChat(me)
  const { intent } = sale
  const request = await lockRequest(scope, intent.id)
  if (request?.state === 'declined') return null
  if (request?.state !== 'open') return fail({ code: 'superseded' })
  const why = lineAtMost(reason, NOTE_MAX) || fail({ code: 'reason_needed' })
  const paid = await paidOf(scope, sale, shop)
  const answer = Uint8Array.from(keyring.seal(paid.seller.dataKey, answerPlace(intent.id), why))
  const data = { state: 'declined', answer, answeredAt: now }
  await tx.refundRequest.update({ where: { intentId: intent.id }, data, select: { intentId: true } })
  const said = { description: await soldOf(scope, paid), reason: why, payment: intent.reference }
  const told = { kind: 'refund_declined', amount: paid.left, shop: shop.name, ...said } as const
  await notify(scope, { userId: request.buyerId }, told)
  await recordEvents(scope, [eventOf(paid)])
  await audit(scope, actor, 'refund.declined', `user:${request.buyerId}`, { payment: intent.id })
  return null
}

function eventOf({ intent, shop, left }: Paid): NewEvent {
  const about = { refund: null, payment: typedId('pay', intent.id), amount: toCanonical(left), currency: left.currency }
  const once = `refund.failed:${intent.id}`
  return { shopId: shop.id, type: 'refund.failed', data: { ...about, code: 'declined' }, once }
}
