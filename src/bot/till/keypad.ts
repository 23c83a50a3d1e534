import { AMOUNT_CAP_MINOR, type CurrencyCode, type Money, money } from '#core'
import { type Button, press } from '../card/card.ts'

/** The action of a key; its payload says which. */
export const KEY = 'till-key'

const ROWS = [
  ['1', '2', '3'],
  ['4', '5', '6'],
  ['7', '8', '9'],
  ['00', '0', '⌫'],
]

/** The keys of a till: the same buttons whatever was typed, so that a quick second tap finds them. */
export const keys = (): Button[][] => ROWS.map((row) => row.map((key) => press(key, KEY, { key })))

/** What stands on the display after a key; digits move in from the right, as on any till, so 1 2 5 0 is 12.50. */
export function typedWith(typed: string, key: string): string {
  if (key === '⌫') return typed.slice(0, -1)
  if (!/^\d{1,2}$/.test(key)) return typed
  const longer = (typed + key).replace(/^0+/, '')
  return BigInt(longer || '0') > AMOUNT_CAP_MINOR ? typed : longer
}

/** The amount that stands on the display: minor units, whatever the currency. */
export const displayed = (typed: string, currency: CurrencyCode): Money => money(BigInt(typed || '0'), currency)
