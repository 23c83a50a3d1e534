import type { ChatRef } from '../chat/views.ts'
import { countOne, type RateLimit } from '../kit/rate-limit.ts'
import { DAY } from '../kit/time.ts'
import type { UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'
import { linkOf } from './read-payment-link.ts'

/** Who does not want to be asked by a shop is not, for so long. @param subject who: `user:<id>` */
export const declined = (subject: string, { shopId }: { shopId: string }): RateLimit => ({
  subject: `${subject} shop:${shopId}`,
  of: 'asks_declined',
  max: 1,
  windowMs: 7 * DAY,
})

/**
 * Somebody was asked to pay a link and did not cause it: that shop reaches them this way no more for a week, with none
 * of its links, for anybody can type anybody's number. What they open themselves they can still pay.
 */
export const declineAsk: UseCase<{ actor: ChatRef; token: string }, null> = async (scope, { actor, token }) => {
  const { id } = await actingUser(scope, actor)
  await countOne(scope, declined(`user:${id}`, await linkOf(scope, token)))
  return null
}
