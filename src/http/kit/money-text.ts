import type { Locale, Money } from '#core'
import { moneyText as write } from '../../words/money.ts'

/** "1,250.00 EUR", "1,250 日元": as the chat writes it, and never broken over two lines. */
export const moneyText = (amount: Money, locale: Locale): string => write(amount, locale, '\u00a0')
