import { LOCALES, type Locale } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** A language is offered in its own words, whatever the rest of the card is in. */
const NAMES: Record<Locale, string> = { en: 'English', 'zh-CN': '简体中文' }

/** The choice of language. The first time it is asked in both, with the guess on top. */
export function languageCard({ words }: Scene, first: boolean): Card {
  const guessedFirst = LOCALES.toSorted((one, other) => Number(other === words.locale) - Number(one === words.locale))
  return {
    text: words.t(first ? 'language-first' : 'language-ask'),
    buttons: [
      guessedFirst.map((locale) => open(NAMES[locale], 'choose-language', { locale })),
      ...(first ? [] : [[open(words.label('home-button'), 'home')]]),
    ],
  }
}
