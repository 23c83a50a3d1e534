import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene } from '../turn.ts'

/** A case was rejected: why, what stays as it was, until when what was given is kept, and whom to ask. */
export const identityRejected = ({ words }: Scene, notice: NoticeOf<'identity_rejected'>): Card => ({
  text: join([
    words.t('notice-identity-rejected', { level: String(notice.level) }),
    words.t(`identity-code-${inKey(notice.code)}`),
    words.t('identity-said', { words: notice.words }),
    words.t('notice-identity-rejected-next'),
  ]),
  buttons: [
    [open(words.label('notice-identity-button'), 'identity')],
    [open(words.label('failure-support-button'), 'support', { about: 'identity_rejected' })],
  ],
})
