import type { Locale, Money } from '#core'
import { digitsOf, moneyText } from '../../words/money.ts'
import { timeText } from '../../words/time.ts'

/**
 * Numbers and times as a person reads them. Telegram does not say where a person is, so times are UTC and say so.
 */
export type Format = {
  /** "1,234.50 EUR", in Chinese "1,234.50 欧元". */
  money(amount: Money): string
  /** The same without its currency, for places where it was just said. */
  moneyShort(amount: Money): string
  /** "23 Nov 2026, 14:02 UTC" */
  dateTime(at: Date): string
  /** "14:02 UTC" */
  time(at: Date): string
  /** "23 Nov 2026", of a moment or of an ISO day */
  date(at: Date | string): string
}

export function createFormat(locale: Locale): Format {
  const { day, time, moment } = timeText(locale)
  return {
    money: (amount) => moneyText(amount, locale),
    moneyShort: digitsOf,
    dateTime: moment,
    time,
    date: day,
  }
}
