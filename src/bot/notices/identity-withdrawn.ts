import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/** A case was taken back by us: why, and the way to hand it in again. */
export const identityWithdrawn = ({ words }: Scene, { level }: NoticeOf<'identity_withdrawn'>): Card => ({
  text: join([
    words.t('notice-identity-withdrawn', { level: String(level) }),
    words.t('notice-identity-withdrawn-next'),
  ]),
  buttons: [[open(words.label('notice-identity-button'), 'identity')]],
})
