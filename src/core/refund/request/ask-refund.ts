import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { fail } from '../../kit/failure.ts'
import { must } from '../../kit/must.ts'
import { lineAtMost } from '../../kit/text.ts'
import { after, DAY } from '../../kit/time.ts'
import type { Scope, UseCase } from '../../kit/use-case.ts'
import { notify } from '../../notices/notify.ts'
import { lockIntents } from '../../payment/lock-intents.ts'
import { NOTE_MAX } from '../../payment/views.ts'
import { type ActingUser, actingUser } from '../../people/actor.ts'
import { refuseLockedChat } from '../../people/lock/chat-lock.ts'
import { findSale, type Paid, paidOf, soldOf, wishedOf } from '../payment.ts'
import { askableUntil, termsOf } from '../policy/in-force.ts'
import { ANSWER_DAYS, type RefundRequestView } from '../views.ts'
import { reasonPlace, requestOf } from './request.ts'

type Asked = { actor: ChatRef; payment: string; reason: string }

/**
 * S79: asks the shop of one's own payment for the money back, once; asked again it answers how that stands. The shop has
 * three days. `payment_unknown`, `refund_over`, `refund_ask_over` by the shop's own policy, `refund_too_much` where all of it
 * is back, `reason_needed`.
 */
export const askRefund: UseCase<Asked, RefundRequestView> = async (scope, { actor, payment, reason }) => {
  const me = await actingUser(scope, actor)
  refuseLockedChat(me)
  const sale = await findSale(scope, { reference: payment })
  const { intent, of } = sale
  if (intent.ownerId !== me.id) return fail({ code: 'payment_unknown' })
  await lockIntents(scope, [intent.id])
  const before = await requestOf(scope, intent.id)
  if (before) return before
  const shop = await scope.tx.shop.findUniqueOrThrow({ where: { id: of.shopId } })
  const paid = await paidOf(scope, sale, shop)
  wishedOf(paid, 'rest', scope.now)
  const until = askableUntil(intent.confirmedAt ?? intent.createdAt, await termsOf(scope, intent.id))
  if (until <= scope.now) return fail({ code: 'refund_ask_over', until })
  const why = lineAtMost(reason, NOTE_MAX) || fail({ code: 'reason_needed' })
  const answerBy = await write(scope, me, paid, why)
  const said = { description: await soldOf(scope, paid), reason: why, payment: intent.reference }
  const told = { kind: 'refund_asked', amount: paid.left, from: paid.payer.name, until: answerBy, ...said } as const
  await notify(scope, { userId: shop.ownerId }, told)
  await audit(scope, actor, 'refund.asked', `user:${me.id}`, { payment: intent.id })
  return must(await requestOf(scope, intent.id), 'the request was just written')
}

async function write(scope: Scope, me: ActingUser, { intent, shop }: Paid, reason: string): Promise<Date> {
  const { tx, now, keyring } = scope
  const sealed = Uint8Array.from(keyring.seal(me.dataKey, reasonPlace(intent.id), reason))
  const times = { createdAt: now, answerBy: after(now, ANSWER_DAYS * DAY) }
  const row = { intentId: intent.id, shopId: shop.id, buyerId: me.id, reason: sealed, ...times }
  await tx.refundRequest.create({ data: row, select: { intentId: true } })
  return times.answerBy
}
