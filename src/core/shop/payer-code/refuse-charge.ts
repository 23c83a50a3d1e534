import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { fail } from '../../kit/failure.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { notify } from '../../notices/notify.ts'
import { actingUser } from '../../people/actor.ts'
import { viewLink } from '../payment-link.ts'
import { linkOf } from '../read-payment-link.ts'

/**
 * Whoever showed a code does not want what is asked for it: the sale is over, and the till says so. One they have paid
 * stays paid. `invoice_unknown` for anybody else.
 */
export const refuseCharge: UseCase<{ actor: ChatRef; token: string }, null> = async (scope, { actor, token }) => {
  const { tx, now } = scope
  const me = await actingUser(scope, actor)
  const link = await linkOf(scope, token)
  const asked = await tx.payerCode.findFirst({ where: { linkId: link.id, userId: me.id }, select: { id: true } })
  if (!asked) return fail({ code: 'invoice_unknown' })
  const { count } = await tx.paymentLink.updateMany({
    where: { id: link.id, state: 'open' },
    data: { state: 'withdrawn' },
  })
  const { amount } = viewLink(link, now)
  if (count === 0 || link.madeBy === null || amount === null) return null
  await notify(scope, { userId: link.madeBy }, { kind: 'sale_refused', amount, link: token })
  await audit(scope, actor, 'shop.charge_refused', `user:${me.id}`, { link: link.id })
  return null
}
