import { isCurrency, type Money } from '#core'

/** An amount inside a button's payload: minor units and currency, exact. */
export const writeAmount = ({ minor, currency }: Money): string => `${minor} ${currency}`

/** Reads it back. A payload is ours, so anything else is nothing. */
export function readAmount(written = ''): Money | undefined {
  const [minor = '', currency = ''] = written.split(' ')
  return /^[1-9]\d*$/.test(minor) && isCurrency(currency) ? { minor: BigInt(minor), currency } : undefined
}
