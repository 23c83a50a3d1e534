import type { UseCase } from '../kit/use-case.ts'
import type { CurrencyCode } from '../money/currency.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { viewerOf } from '../people/actor.ts'
import { coolingUntil } from '../people/cooling.ts'
import type { Actor } from '../people/views.ts'
import { dayOf, endOfDay, LIMITED, limitRulesAt } from './schedule.ts'
import { thresholdsIn } from './thresholds.ts'
import type { LimitsView } from './views.ts'

/** What a person may send: at once, today, and how much of today is left; and what goes without the PIN. */
export const getLimits: UseCase<{ actor: Actor; currency?: CurrencyCode }, LimitsView> = async (scope, input) => {
  const { tx, now } = scope
  const { user: me } = await viewerOf(scope, input.actor)
  const currency = input.currency ?? currencyOf(me.homeCurrency)
  const { level } = me
  const home = { level, currency: currencyOf(me.homeCurrency) }
  const rules = await limitRulesAt(tx, [{ level, currency }, home], now)
  const rule = rules({ level, currency })
  const { smallPaymentMinor } = thresholdsIn(me, rule, rules(home))
  const counter = await tx.spendCounter.findUnique({
    where: { userId_day_operation_currency: { userId: me.id, day: dayOf(now), operation: LIMITED, currency } },
  })
  const used = counter?.spent ?? 0n
  const until = coolingUntil(scope, me)
  // REC-05: for a day after a reset of the password no more goes out than what small payments allow.
  const single = until ? least(rule.singleMinor, rule.smallMinor) : rule.singleMinor
  const daily = until ? least(rule.dailyMinor, rule.smallDailyMinor) : rule.dailyMinor
  return {
    level: me.level,
    currency,
    single: money(single, currency),
    daily: money(daily, currency),
    usedToday: money(used, currency),
    leftToday: money(used < daily ? daily - used : 0n, currency),
    small: money(smallPaymentMinor ?? rule.smallMinor, currency),
    smallDaily: money(rule.smallDailyMinor, currency),
    resetsAt: endOfDay(now),
    coolingUntil: until,
  }
}

const least = (one: bigint, other: bigint): bigint => (one < other ? one : other)
