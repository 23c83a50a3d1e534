import type { User } from '#prisma'
import { viewOf } from '../chat/chat.ts'
import type { ChatRef, ChatView } from '../chat/views.ts'
import { ratesAt } from '../fx/rates.ts'
import { audit } from '../kit/audit.ts'
import { limitRate } from '../kit/rate-limit.ts'
import { DAY, startOfMonth } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { accountOf, ownerOfUser } from '../ledger/chart.ts'
import { type CurrencyCode, currencyOf } from '../money/currency.ts'
import { type Measure, measureOf } from '../payment/measure.ts'
import { actingUser } from '../people/actor.ts'
import { refuseFrozen } from '../people/freeze/refuse-frozen.ts'
import { refuseWithoutPin } from '../people/lock/refuse-without-pin.ts'
import { mailOwner } from '../people/mail-user.ts'
import { holdSteady } from '../people/thresholds/bounds.ts'
import { refuseRegion } from '../region/refuse-region.ts'
import { moveAddedUp } from '../risk/acquaintance.ts'
import { LIMITED, TAKEN } from './schedule.ts'

/**
 * Changes the currency a bare amount means, and in which limits and what was spent are counted. What was counted this
 * month moves with it, and so do one's own thresholds, by the rates of now and never to one's gain; limits that two of
 * staff set stay as they were agreed to, and bind at their worth: nobody gets a second set of limits by it. A currency's
 * rules are rough equals of another's: what goes without the PIN and what is waited for may be more in it, so the PIN is
 * asked, and its owner hears of it by mail; while the account is frozen it stays what it is, for a PIN chosen meanwhile
 * ends with the freeze, and this would not. Three times a day at the most. Done twice, it says the same. `pin_needed`,
 * `account_frozen_by_user`, `account_restricted`.
 */
export const setHomeCurrency: UseCase<{ actor: ChatRef; currency: CurrencyCode }, ChatView> = async (scope, input) => {
  const { actor, currency } = input
  const me = await actingUser(scope, actor)
  const before = currencyOf(me.homeCurrency)
  if (before === currency) return viewOf(scope, actor)
  await refuseRegion(scope, me, 'hold', currency)
  refuseFrozen(me)
  await refuseWithoutPin(scope, actor, 'home_currency')
  await limitRate(scope, { subject: `user:${me.id}`, of: 'home_currency', max: 3, windowMs: DAY })
  // Rounds of payments lock what somebody has at home, and count under that lock.
  for (const kind of ['user', 'user_hold'] as const) await accountOf(scope.tx, ownerOfUser(me.id), kind, currency)
  const rates = await ratesAt(scope.tx, scope.now)
  const measure = measureOf(rates, before, currency)
  // What bounds them is measured from the old home: the most of the new currency that is worth no more there.
  const bound = measureOf(rates, currency, before)
  refuseFrozen(await holdSteady(scope, actor, me))
  await change(scope, me, currency, bound)
  for (const operation of [LIMITED, TAKEN]) await moveCounters(scope, me.id, { operation, before, currency, measure })
  await moveAddedUp(scope, me.id, measure)
  await audit(scope, actor, 'home_currency.set', `user:${me.id}`, { before, now: currency })
  await mailOwner(scope, me.id, 'home_currency_set', { at: scope.now.toISOString() })
  return viewOf(scope, actor)
}

/** The database lets this wait for payments under way, because it names the allowance; later ones see it. */
async function change({ tx }: Scope, me: User, homeCurrency: CurrencyCode, { most }: Measure): Promise<void> {
  const { smallPaymentMinor, codeMinor } = me
  const reverse = (minor: bigint | null) => (minor === null ? null : most(minor))
  const data = { homeCurrency, smallPaymentMinor: reverse(smallPaymentMinor), codeMinor: reverse(codeMinor) }
  await tx.user.update({ where: { id: me.id }, data, select: { id: true } })
}

type Move = { operation: string; before: CurrencyCode; currency: CurrencyCode; measure: Measure }

async function moveCounters(
  { tx, now }: Scope,
  userId: string,
  { operation, before, currency, measure }: Move,
): Promise<void> {
  const where = { userId, currency: before, operation, day: { gte: startOfMonth(now) } }
  const row = await tx.spendCounter.findFirst({ where, orderBy: { day: 'desc' } })
  if (!row) return
  const { spent, spentSmall, spentMonth } = row
  const moved = {
    spent: measure.counts(spent),
    spentSmall: measure.counts(spentSmall),
    spentMonth: measure.counts(spentMonth),
    hour: row.hour,
    inHour: row.inHour,
    nearLimit: row.nearLimit,
  }
  const key = { userId, day: row.day, operation, currency }
  await tx.spendCounter.upsert({
    where: { userId_day_operation_currency: key },
    create: { ...key, ...moved },
    update: moved,
  })
}
