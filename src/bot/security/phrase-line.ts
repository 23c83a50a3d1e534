import type { Html } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/** The owner's phrase on a card that asks them to decide: without it the card is not ours. Nothing while they have none. */
export const phraseLine = ({ words, phrase }: Pick<Scene, 'words' | 'phrase'>): Html | null =>
  phrase === null ? null : words.t('phrase-line', { phrase })
