import type { ChatRef } from '../chat/views.ts'
import { deactivated } from '../event/link-events.ts'
import { recordEvents } from '../event/record-events.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { unseen } from '../people/lock/chat-lock.ts'
import { viewOwnLink } from './payment-link.ts'
import { linkOf } from './read-payment-link.ts'
import { mayIn } from './role.ts'
import { shopFor } from './shop-for.ts'
import type { OwnLinkView } from './views.ts'

/**
 * Takes a link of the actor's shop back, a cashier one they made: nobody can pay it any more. One that was paid stays
 * paid, and the answer says so; null in a locked chat.
 */
export const withdrawLink: UseCase<{ actor: ChatRef; token: string }, OwnLinkView | null> = async (
  scope,
  { actor, token },
) => {
  const { id, shopId, reference, madeBy } = await linkOf(scope, token)
  const unknown = { code: 'invoice_unknown' } as const
  const { me, role } = await shopFor(scope, actor, 'charge', { shopId, unknown })
  if (madeBy !== me.id && !mayIn(role, 'look')) fail(unknown)
  const { count } = await scope.tx.paymentLink.updateMany({
    where: { id, state: 'open' },
    data: { state: 'withdrawn' },
  })
  if (count > 0) await recordEvents(scope, [deactivated({ id, shopId, reference })])
  return unseen(me, async () => viewOwnLink(await linkOf(scope, token), me, scope.now))
}
