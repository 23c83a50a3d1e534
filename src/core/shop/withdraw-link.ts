import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { viewLink } from './payment-link.ts'
import { linkOf } from './read-payment-link.ts'
import { shopFor } from './shop-for.ts'
import type { PaymentLinkView } from './views.ts'

/** Takes one's own link back: nobody can pay it any more. One that was paid stays paid, and the answer says so. */
export const withdrawLink: UseCase<{ actor: ChatRef; token: string }, PaymentLinkView> = async (
  scope,
  { actor, token },
) => {
  const { id, shopId } = await linkOf(scope, token)
  await shopFor(scope, actor, 'charge', { shopId, unknown: { code: 'invoice_unknown' } })
  await scope.tx.paymentLink.updateMany({ where: { id, state: 'open' }, data: { state: 'withdrawn' } })
  return viewLink(await linkOf(scope, token), scope.now)
}
