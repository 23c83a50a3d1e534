import type { Locale, Money } from '#core'
import { digitsOf, moneyText } from '../words/money.ts'
import { timeText } from '../words/time.ts'

/** Words for a key in a language; the platform's texts. */
export type Texts = (locale: Locale, key: string, args?: Record<string, string | number>) => string

/** How a paper speaks: one language, its amounts and its times. */
export type Words = ReturnType<typeof wordsIn>

/** The words of papers in a language. Times are UTC, and a paper says so once. */
export function wordsIn(texts: Texts, locale: Locale) {
  const { day, dayOfYear, clock, moment } = timeText(locale)
  return {
    locale,
    say: (key: string, args?: Record<string, string | number>) => texts(locale, key, args),
    /** What a line is about, what state something is in: by the core's code. */
    code: (prefix: string, code: string) => texts(locale, `${prefix}-${code.replaceAll('_', '-')}`),
    /** "1,234.50 EUR" */
    money: (amount: Money) => moneyText(amount, locale),
    /** "1,234.50" */
    digits: digitsOf,
    /** "26 Nov 2026" of a moment, or of an ISO date. */
    date: day,
    /** "26 Nov" of an ISO date. */
    dayOfYear,
    /** "14:02" */
    time: clock,
    /** "26 Nov 2026, 14:02 UTC" */
    moment,
    /** "euro", "欧元" */
    currency: (code: string) => new Intl.DisplayNames(locale, { type: 'currency' }).of(code) ?? code,
  }
}
