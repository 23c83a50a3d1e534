import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/** Limits that two of staff set for this person alone, or that are their level's again. */
export const limitsSet = ({ words }: Scene, { single, daily, monthly, until }: NoticeOf<'limits_set'>): Card => ({
  text: join([
    words.t(until === null ? 'notice-limits-level' : 'notice-limits-own'),
    words.t('notice-limits-sums', {
      single: words.money(single),
      daily: words.money(daily),
      monthly: words.money(monthly),
    }),
    until !== null && words.t('notice-limits-until', { until: words.dateTime(until) }),
  ]),
  buttons: [[open(words.label('limits-button'), 'limits'), open(words.label('transaction-ask-button'), 'support')]],
})
