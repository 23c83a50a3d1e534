import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene } from '../turn.ts'

/** For staff who may decide: somebody needs a second person. What it is about stands on the card behind the button. */
export const approvalAsked = ({ words }: Scene, { id, what, by }: NoticeOf<'approval_asked'>): Card => ({
  text: words.t('notice-approval-asked', { by, what: words.label(`approval-what-${inKey(what)}`) }),
  buttons: [[open(words.label('notice-look-button'), 'approval', { id })]],
})
