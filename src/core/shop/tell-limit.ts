import { countOne } from '../kit/rate-limit.ts'
import { DAY } from '../kit/time.ts'
import type { UseCase } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import type { Money } from '../money/money.ts'
import { notify } from '../notices/notify.ts'
import { readMeasures } from '../payment/measure.ts'
import { readTakeLimits } from '../wallet/read-take-limits.ts'
import { linkOf } from './read-payment-link.ts'

/**
 * Tells a shop's owner that a payment was refused because the shop may take no more at once, today or this month, with
 * the numbers and the way to a higher level. Each of the three is told once in 24 hours: nobody rings at a shop by trying.
 */
export const tellLimit: UseCase<{ asked: Money; link: string }, null> = async (scope, { asked, link: token }) => {
  const { ownerId: id, ownerLevel: level, ownerHome: homeCurrency } = await linkOf(scope, token)
  const limits = await readTakeLimits(scope, { id, level, homeCurrency })
  const measures = await readMeasures(scope, [{ currency: asked.currency, homeCurrency }])
  const counts = measures({ currency: asked.currency, homeCurrency: currencyOf(homeCurrency) }).counts(asked.minor)
  const of = whichOf(limits, counts)
  if (!of) return null
  const { count } = await countOne(scope, { subject: `user:${id}`, of: `told_${of}_limit`, max: 1, windowMs: DAY })
  if (count > 1) return null
  const { single, daily, monthly, usedToday, usedThisMonth, resetsAt, monthResetsAt, next } = limits
  const numbers = {
    single: { limit: single, used: null, until: null },
    daily: { limit: daily, used: usedToday, until: resetsAt },
    monthly: { limit: monthly, used: usedThisMonth, until: monthResetsAt },
  }[of]
  await notify(scope, { userId: id }, { kind: 'shop_limit_reached', asked, of, ...numbers, next })
  return null
}

type Limits = Record<'single' | 'leftToday' | 'leftThisMonth', Money>

/** The one that lasts longest is said: waiting until tomorrow is no help where the month is used up. */
function whichOf({ single, leftToday, leftThisMonth }: Limits, counts: bigint): 'single' | 'daily' | 'monthly' | null {
  if (counts > single.minor) return 'single'
  if (counts > leftThisMonth.minor) return 'monthly'
  return counts > leftToday.minor ? 'daily' : null
}
