import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene } from '../turn.ts'

/** Staff want something again: why, in their words, and the way to give it. */
export const identityAsked = ({ words }: Scene, notice: NoticeOf<'identity_asked'>): Card => ({
  text: join([
    words.t('notice-identity-asked', { level: String(notice.level) }),
    words.t(`identity-code-${inKey(notice.code)}`),
    words.t('identity-said', { words: notice.words }),
  ]),
  buttons: [
    [open(words.label('notice-identity-again-button'), 'identity-begin', {}, 'primary')],
    [open(words.label('notice-identity-button'), 'identity')],
  ],
})
