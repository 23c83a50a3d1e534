import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** A shop's keys are revoked, why, and the way to a new one: until then its server asks for no money. */
export const apiKeysEnded = ({ words }: Scene, { count, why }: NoticeOf<'api_keys_ended'>): Card => ({
  text: words.t('notice-api-keys-ended', { count, why }),
  buttons: [
    [open(words.label('api-keys-button'), 'api-keys')],
    [open(words.label('notice-support-button'), 'support', { about: 'api_key' })],
  ],
})
