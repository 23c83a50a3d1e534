import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** For staff who compare: somebody's mailbox is lost, or the old one objects. */
export const mailboxOpened = ({ words }: Scene, { id, objected }: NoticeOf<'mailbox_opened'>): Card => ({
  text: words.t(objected ? 'notice-mailbox-objected-staff' : 'notice-mailbox-opened-staff'),
  buttons: [[open(words.label('notice-look-button'), 'mailbox-case', { id })]],
})
