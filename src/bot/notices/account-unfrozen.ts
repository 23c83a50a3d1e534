import type { NoticeOf } from '#core'
import { type Button, type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/**
 * The account is open again, if only for small payments as yet; with the list of what a thief may have left; whoever
 * did not do that gets the brake at once.
 */
export const accountUnfrozen = ({ words }: Scene, { until, pinVoid }: NoticeOf<'account_unfrozen'>): Card => ({
  text: join([
    until
      ? words.t('notice-account-unfrozen-small', { until: words.dateTime(until) })
      : words.t('notice-account-unfrozen'),
    pinVoid && words.t('notice-freeze-pin'),
  ]),
  buttons: [
    ...(pinVoid ? [[newPinButton({ words })]] : []),
    [open(words.label('notice-send-button'), 'send')],
    [open(words.label('bound-button'), 'bound')],
    [
      open(words.label('notice-freeze-button'), 'freeze', {}, 'danger'),
      open(words.label('notice-support-button'), 'support', { about: 'account_unfrozen' }),
    ],
  ],
})

/** The PIN that was chosen during a freeze is void: the page that takes the password leads to another one. */
export const newPinButton = ({ words }: Pick<Scene, 'words'>): Button =>
  open(words.label('new-pin-button'), 'forgot-pin', {}, 'primary')
