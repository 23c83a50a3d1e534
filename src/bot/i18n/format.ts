import { exponentOf, type Locale, type Money } from '#core'

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

const CHINESE_UNITS: Record<Money['currency'], string> = {
  EUR: '欧元',
  USD: '美元',
  GBP: '英镑',
  CNY: '元人民币',
  HKD: '港元',
  JPY: '日元',
  KRW: '韩元',
  KWD: '科威特第纳尔',
}

/** Digits of an amount with grouping, exact at any size: "-1,234.50". */
export function digitsOf(amount: Money): string {
  const decimals = exponentOf(amount.currency)
  const digits = (amount.minor < 0n ? -amount.minor : amount.minor).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',')
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`
  return `${amount.minor < 0n ? '-' : ''}${whole}${fraction}`
}

export function createFormat(locale: Locale): Format {
  const day = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: locale === 'en' ? 'short' : 'long',
    day: 'numeric',
  })
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', hour: '2-digit', minute: '2-digit' })
  const unit = (amount: Money) => (locale === 'en' ? amount.currency : CHINESE_UNITS[amount.currency])
  const time = (at: Date) => `${clock.format(at)} UTC`
  return {
    money: (amount) => `${digitsOf(amount)} ${unit(amount)}`,
    moneyShort: digitsOf,
    dateTime: (at) => (locale === 'en' ? `${day.format(at)}, ${time(at)}` : `${day.format(at)} ${time(at)}`),
    time,
    date: (at) => day.format(at),
  }
}
