import type { Locale } from '#core'
import { escapeHtml, Html } from '../card/html.ts'
import { createFormat, type Format } from './format.ts'

/** The raw wording of a key in a language; the values are put in as they are. */
export type Say = (locale: Locale, key: string, args?: Record<string, string | number>) => string

/** Values for a text's variables. Money and dates are formatted before they get here. */
export type Args = Record<string, string | number | Html>

/** One language: its texts and its ways to write numbers and times. */
export type Words = Format & {
  locale: Locale
  /** A text for a message; its values are escaped here, so that a name can never become markup. */
  t(key: string, args?: Args): Html
  /** A text for a button, a toast or a menu: plain, nothing escaped. */
  label(key: string, args?: Args): string
}

export function createWords(locale: Locale, say: Say): Words {
  return {
    ...createFormat(locale),
    locale,
    t: (key, args = {}) => new Html(say(locale, key, withValues(args, escapeHtml))),
    label: (key, args = {}) => say(locale, key, withValues(args, String)),
  }
}

const withValues = (args: Args, write: (text: string) => string): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(args).map(([name, value]) => {
      if (value instanceof Html) return [name, value.markup]
      return [name, typeof value === 'string' ? write(value) : value]
    }),
  )
