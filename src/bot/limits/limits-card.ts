import type { LimitsView } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Speaking } from '../turn.ts'

/** What may be sent at once and today, how much of it is left, when the day starts anew, and what needs no PIN. */
export function limitsCard({ words }: Speaking, limits: LimitsView): Card {
  const { single, daily, usedToday, leftToday, small, smallDaily, resetsAt, level, currency, coolingUntil } = limits
  return {
    text: join([
      words.t('limits-title', { left: words.money(leftToday) }),
      coolingUntil && words.t('limits-cooling', { until: words.dateTime(coolingUntil) }),
      words.t('limits-single', { single: words.money(single) }),
      words.t('limits-daily', { daily: words.money(daily), used: words.money(usedToday) }),
      words.t('limits-reset', { resetsAt: words.dateTime(resetsAt) }),
      words.t('limits-small', { small: words.money(small), smallDaily: words.money(smallDaily) }),
      words.t('limits-level', { level }),
    ]),
    buttons: [
      [open(words.label('limits-raise-button'), 'raise-limit', { currency })],
      [open(words.label('home-button'), 'home')],
    ],
  }
}
