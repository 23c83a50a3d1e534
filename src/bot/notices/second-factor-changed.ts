import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene } from '../turn.ts'

/** The second factor was switched on or off, moved, or got other recovery codes: and the brake for whom it was not. */
export const secondFactorChanged = (
  { words }: Scene,
  { change, at, until, payouts }: NoticeOf<'second_factor_changed'>,
): Card => ({
  text: join([
    words.t(`notice-second-factor-${inKey(change)}`, { at: words.dateTime(at) }),
    until && words.t('notice-second-factor-limited', { until: words.dateTime(until) }),
    payouts && words.t('notice-second-factor-payouts'),
  ]),
  buttons: [
    [open(words.label('notice-security-button'), 'security')],
    [
      open(words.label('notice-freeze-button'), 'freeze', {}, 'danger'),
      open(words.label('notice-support-button'), 'support', { about: 'second_factor' }),
    ],
  ],
})
