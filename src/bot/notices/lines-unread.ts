import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** For staff: lines of statements that do not open any more. */
export const linesUnread = ({ words }: Scene, { count }: NoticeOf<'lines_unread'>): Card => ({
  text: words.t('notice-lines-unread', { count }),
  buttons: [[open(words.label('books-button'), 'books')]],
})
