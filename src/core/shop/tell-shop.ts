import type { ChatRef } from '../chat/views.ts'
import { limitRate } from '../kit/rate-limit.ts'
import { DAY } from '../kit/time.ts'
import type { UseCase } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { notify } from '../notices/notify.ts'
import { actingUser } from '../people/actor.ts'
import { stateOf } from './payment-link.ts'
import { notTaken } from './policy.ts'
import { linkOf } from './read-payment-link.ts'

const A_DAY = 5

/**
 * Somebody who would have paid a link, and whom the shop's rules refuse, has its owner told: what was refused and why,
 * not who it was. Says nothing where the rules take it by now. `invoice_unknown`, `too_many_requests`.
 */
export const tellShop: UseCase<{ actor: ChatRef; token: string }, null> = async (scope, { actor, token }) => {
  const me = await actingUser(scope, actor)
  const link = await linkOf(scope, token)
  const minor = link.amount ?? link.least
  // Where nothing at all is said of the sum there is nothing to tell it of.
  if (minor === null) return null
  const amount = money(minor, currencyOf(link.currency))
  const because = notTaken(link.policy, amount, me.country)
  if (!because || stateOf(link, scope.now) !== 'open') return null
  await limitRate(scope, { subject: `user:${me.id}`, of: 'told_shop', max: A_DAY, windowMs: DAY })
  await notify(scope, { userId: link.ownerId }, { kind: 'payment_not_taken', amount, because })
  return null
}
