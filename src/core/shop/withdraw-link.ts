import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'
import { viewLink } from './payment-link.ts'
import { linkOf } from './read-payment-link.ts'
import type { PaymentLinkView } from './views.ts'

/** Takes one's own link back: nobody can pay it any more. One that was paid stays paid, and the answer says so. */
export const withdrawLink: UseCase<{ actor: ChatRef; token: string }, PaymentLinkView> = async (
  scope,
  { actor, token },
) => {
  const me = await actingUser(scope, actor)
  const { id, ownerId } = await linkOf(scope, token)
  if (ownerId !== me.id) return fail({ code: 'invoice_unknown' })
  await scope.tx.paymentLink.updateMany({ where: { id, state: 'open' }, data: { state: 'withdrawn' } })
  return viewLink(await linkOf(scope, token), scope.now)
}
