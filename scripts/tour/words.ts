import { join } from 'node:path'
import type { Locale } from '../../src/core/index.ts'
import { loadTexts } from '../../src/platform/texts.ts'

const say = loadTexts(join(import.meta.dirname, '../../locales'))

type Values = Record<string, string | number>

/** The product's own words, so that the tour reads the screen as its users do and never guesses. */
export type Words = {
  locale: Locale
  /** A button's label. */
  label(key: string, values?: Values): string
  /** The first line of a text, as it stands on the screen: without markup. */
  line(key: string, values?: Values): string
}

export function wordsIn(locale: Locale): Words {
  const label = (key: string, values: Values = {}) => say(locale, key, values)
  const line = (key: string, values: Values = {}) => plain(label(key, values)).split('\n')[0] ?? ''
  return { locale, label, line }
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
