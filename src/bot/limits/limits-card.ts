import type { LevelView, LimitsView, Money, TakeLimitsView } from '#core'
import { type Button, type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Speaking } from '../turn.ts'

/**
 * What may be sent at once, today and this month, in all currencies together: limit, used, left and when it starts
 * over; what needs no PIN; and what the next verification level would bring.
 */
export function limitsCard({ words }: Speaking, limits: LimitsView): Card {
  const { single, daily, monthly, usedToday, leftToday, usedThisMonth, leftThisMonth } = limits
  const { small, smallDaily, smallLeft, resetsAt, monthResetsAt, coolingUntil, level, code } = limits
  const least = leftThisMonth.minor < leftToday.minor ? leftThisMonth : leftToday
  return {
    text: join(
      [
        titleLines({ words }, limits, least),
        join([
          words.t('limits-single', { single: words.money(single) }),
          words.t('limits-daily', {
            daily: words.money(daily),
            used: words.money(usedToday),
            left: words.money(leftToday),
          }),
          words.t('limits-reset', { resetsAt: words.dateTime(resetsAt) }),
          words.t('limits-monthly', {
            monthly: words.money(monthly),
            used: words.money(usedThisMonth),
            left: words.money(leftThisMonth),
          }),
          words.t('limits-month-reset', { resetsAt: words.dateTime(monthResetsAt) }),
          small.minor === 0n
            ? words.t('limits-small-none')
            : words.t(coolingUntil ? 'limits-small-cooling' : 'limits-small', {
                small: words.money(small),
                smallDaily: words.money(smallDaily),
                // What is left of the allowance is nothing where nothing is left to send.
                left: words.money(smallLeft.minor < least.minor ? smallLeft : least),
              }),
          code && words.t(code.on ? 'limits-code' : 'limits-codeless', { code: words.money(code.above) }),
        ]),
        words.t('limits-one-sum', { currency: limits.currency }),
        limits.takes && shopLimits({ words }, limits.takes),
        join([words.t('limits-level', { level }), nextLine({ words }, limits)]),
      ],
      '\n\n',
    ),
    buttons: [
      raise({ words }, limits),
      limits.frozen || limits.outStoppedUntil || coolingUntil ? [open(words.label('holds-button'), 'holds')] : [],
      code && !code.on ? [open(words.label('security-second-factor-on-button'), 'second-factor')] : [],
      [open(words.label('countries-button'), 'countries'), open(words.label('home-button'), 'home')],
    ],
  }
}

/** What is left, and before and after it what else decides on it. */
function titleLines({ words }: Speaking, { frozen, outStoppedUntil, ownUntil, coolingUntil }: LimitsView, left: Money) {
  return join([
    frozen && words.t('limits-frozen'),
    outStoppedUntil && words.t('limits-stopped', { until: words.dateTime(outStoppedUntil) }),
    words.t('limits-title', { left: words.money(left) }),
    ownUntil && words.t('limits-own', { until: words.dateTime(ownUntil) }),
    coolingUntil && words.t('limits-cooling', { until: words.dateTime(coolingUntil) }),
  ])
}

/** What one's shop may be paid: limit, used, left; it starts over as everything here does. */
function shopLimits({ words }: Speaking, takes: TakeLimitsView) {
  const { single, daily, monthly, usedToday, leftToday, usedThisMonth, leftThisMonth, next } = takes
  return join([
    words.t('limits-shop-title'),
    words.t('limits-shop-single', { single: words.money(single) }),
    words.t('limits-shop-daily', {
      daily: words.money(daily),
      used: words.money(usedToday),
      left: words.money(leftToday),
    }),
    words.t('limits-shop-monthly', {
      monthly: words.money(monthly),
      used: words.money(usedThisMonth),
      left: words.money(leftThisMonth),
    }),
    next && shopNext({ words }, next),
  ])
}

/** What the next level allows a shop. */
export const shopNext = ({ words }: Speaking, next: LevelView) =>
  words.t('limits-shop-next', {
    level: String(next.level),
    single: words.money(next.single),
    daily: words.money(next.daily),
    monthly: words.money(next.monthly),
  })

/** What the next level allows in the same currency; null at the highest. */
export const nextLine = ({ words }: Speaking, { next }: Pick<LimitsView, 'next'>) =>
  next &&
  words.t('limits-next', {
    level: String(next.level),
    single: words.money(next.single),
    daily: words.money(next.daily),
    monthly: words.money(next.monthly),
  })

/** Verification raises limits; above the highest level support decides. */
const raise = ({ words }: Speaking, { next }: LimitsView): Button[] => [
  next
    ? open(words.label('limits-verify-button'), 'identity', {}, 'primary')
    : open(words.label('limits-raise-button'), 'raise-limit'),
]
