import type { Locale, Money } from '#core'
import { digitsOf, moneyText } from '../../money-text.ts'

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
  /** "23 Nov 2026" */
  date(at: Date): string
}

export function createFormat(locale: Locale): Format {
  const day = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: locale === 'en' ? 'short' : 'long',
    day: 'numeric',
  })
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', hour: '2-digit', minute: '2-digit' })
  const time = (at: Date) => `${clock.format(at)} UTC`
  return {
    money: (amount) => moneyText(amount, locale),
    moneyShort: digitsOf,
    dateTime: (at) => (locale === 'en' ? `${day.format(at)}, ${time(at)}` : `${day.format(at)} ${time(at)}`),
    time,
    date: (at) => day.format(at),
  }
}
