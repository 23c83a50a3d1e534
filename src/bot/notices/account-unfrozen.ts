import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** The account is open again, if only for small payments as yet; with the list of what a thief may have left; whoever did not do that gets the brake at once. */
export const accountUnfrozen = ({ words }: Scene, { until }: NoticeOf<'account_unfrozen'>): Card => ({
  text: until
    ? words.t('notice-account-unfrozen-small', { until: words.dateTime(until) })
    : words.t('notice-account-unfrozen'),
  buttons: [
    [open(words.label('notice-send-button'), 'send')],
    [open(words.label('bound-button'), 'bound')],
    [
      open(words.label('notice-freeze-button'), 'freeze', {}, 'danger'),
      open(words.label('notice-support-button'), 'support', { about: 'account_unfrozen' }),
    ],
  ],
})
