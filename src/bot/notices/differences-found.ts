import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { railLabel } from '../desk/rail-label.ts'
import type { Scene } from '../turn.ts'

/** For staff: a statement and our books differ. */
export const differencesFound = (
  { words }: Scene,
  { rail, count, open: left }: NoticeOf<'differences_found'>,
): Card => ({
  text: words.t('notice-differences-found', { rail: railLabel(words, rail), count, open: left }),
  buttons: [[open(words.label('books-button'), 'books')]],
})
