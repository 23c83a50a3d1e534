import type { UseCase } from '../kit/use-case.ts'
import { type CurrencyCode, currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { readCounters } from '../payment/counters.ts'
import { countedBy, limitsBy, readMeasures, thresholdsBy } from '../payment/measure.ts'
import { viewerOf } from '../people/actor.ts'
import { coolingUntil } from '../people/cooling.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { outStoppedUntil } from '../people/out-stopped.ts'
import type { Actor } from '../people/views.ts'
import { readTakeLimits } from './read-take-limits.ts'
import { endOfDay, endOfMonth, limitRulesAt } from './schedule.ts'
import { thresholdsIn } from './thresholds.ts'
import { leftOf, viewLevel } from './view-level.ts'
import type { LimitsView } from './views.ts'

/**
 * What a person may send: at once, today, this month, how much of it is left; what goes without the PIN; and what the next
 * level brings. It is one set, in their home currency; with `currency`, what that comes to in another one.
 */
export const getLimits: UseCase<{ actor: Actor; currency?: CurrencyCode }, LimitsView> = async (scope, input) => {
  const { tx, now } = scope
  const { user: me } = await viewerOf(scope, input.actor)
  // What was spent is as private as what is left of it.
  refuseLockedChat(me)
  const home = currencyOf(me.homeCurrency)
  const currency = input.currency ?? home
  const limits = (await limitRulesAt(tx, [home], now, [me.id]))({ level: me.level, currency: home, owner: me.id })
  const spender = { ownerId: me.id, homeCurrency: home, currency }
  const measure = (await readMeasures(scope, [spender]))(spender)
  const rule = limitsBy(measure, limits)
  const { smallPaymentMinor, codeMinor } = thresholdsBy(measure, thresholdsIn(me, limits))
  const { spent, spentMonth, spentSmall } = countedBy(measure, (await readCounters(scope, [spender])).of(spender))
  const until = coolingUntil(scope, me)
  // REC-05: for a day after a reset of the password no more goes out than what small payments allow.
  const lowered = {
    ...rule,
    singleMinor: until ? least(rule.singleMinor, rule.smallMinor) : rule.singleMinor,
    dailyMinor: until ? least(rule.dailyMinor, rule.smallDailyMinor) : rule.dailyMinor,
  }
  const [next] = rule.above
  const codeAbove = (me.secondFactorAt && codeMinor) ?? rule.codeMinor
  return {
    ...viewLevel(lowered, currency),
    currency,
    usedToday: money(spent, currency),
    leftToday: leftOf(lowered.dailyMinor, spent, currency),
    usedThisMonth: money(spentMonth, currency),
    leftThisMonth: leftOf(rule.monthlyMinor, spentMonth, currency),
    // Above what takes a code nothing goes without the PIN either.
    small: money(least(smallPaymentMinor ?? rule.smallMinor, codeMinor ?? rule.codeMinor), currency),
    smallDaily: money(rule.smallDailyMinor, currency),
    smallLeft: leftOf(rule.smallDailyMinor, spentSmall, currency),
    code:
      codeAbove < lowered.singleMinor ? { above: money(codeAbove, currency), on: me.secondFactorAt !== null } : null,
    resetsAt: endOfDay(now),
    monthResetsAt: endOfMonth(now),
    coolingUntil: until,
    frozen: me.state !== 'active',
    outStoppedUntil: outStoppedUntil(scope, me),
    takes: (await tx.shop.count({ where: { ownerId: me.id } })) > 0 ? await readTakeLimits(scope, me) : null,
    next: next ? viewLevel(next, currency) : null,
    ownUntil: limits.own?.until ?? null,
  }
}

const least = (one: bigint, other: bigint): bigint => (one < other ? one : other)
