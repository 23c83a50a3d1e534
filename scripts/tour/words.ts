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
  const line = (key: string, values: Values = {}) => plain(firstLine(locale, key, values))
  return { locale, label, line }
}

// The variables of the lines below the first do not matter here; the texts refuse to be said without them.
function firstLine(locale: Locale, key: string, values: Values): string {
  try {
    return say(locale, key, values).split('\n')[0] ?? ''
  } catch (error) {
    const [, missing] = /Unknown variable: \$(\w+)/.exec((error as Error).message) ?? []
    if (!missing || missing in values) throw error
    return firstLine(locale, key, { ...values, [missing]: '' })
  }
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
