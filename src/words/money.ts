import { exponentOf, type Locale, type Money } from '#core'

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

/**
 * An amount as both shells write it: "1,234.50 EUR", in Chinese "1,234.50 欧元".
 * @param space what stands before the unit; where lines break, one that does not
 */
export const moneyText = (amount: Money, locale: Locale, space = ' '): string =>
  `${digitsOf(amount)}${space}${locale === 'en' ? amount.currency : CHINESE_UNITS[amount.currency]}`

/** Several amounts in one sentence: "0.01 EUR and 3 JPY", in Chinese "0.01 欧元和 3 日元". */
export const moneyList = (amounts: readonly Money[], locale: Locale, space = ' '): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' })
    .formatToParts(amounts.map((one) => moneyText(one, locale, space)))
    .map(({ value }) => (value === '和' ? '和 ' : value))
    .join('')

/** An amount without its sign, where words say which way it went. */
export const absolute = ({ minor, currency }: Money): Money => ({ minor: minor < 0n ? -minor : minor, currency })

/** Digits of an amount with grouping, exact at any size: "-1,234.50". */
export function digitsOf(amount: Money): string {
  const decimals = exponentOf(amount.currency)
  const digits = absolute(amount)
    .minor.toString()
    .padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',')
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`
  return `${amount.minor < 0n ? '-' : ''}${whole}${fraction}`
}
