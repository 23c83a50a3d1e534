import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** A key of one's shop was made: and the brake for whom it was not. */
export const apiKeyMade = (
  { words }: Scene,
  { hint, at, replaces, until, cryptoPay }: NoticeOf<'api_key_made'>,
): Card => ({
  text: words.t('notice-api-key-made', {
    ...{ hint, surface: cryptoPay ? 'cp_' : 'none', at: words.dateTime(at) },
    ...{ old: replaces ?? 'none', until: until ? words.dateTime(until) : '' },
  }),
  buttons: [
    [open(words.label('api-keys-button'), 'api-keys')],
    [
      open(words.label('notice-freeze-button'), 'freeze', {}, 'danger'),
      open(words.label('notice-support-button'), 'support', { about: 'api_key' }),
    ],
  ],
})
