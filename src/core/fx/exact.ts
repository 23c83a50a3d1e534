import { Decimal } from 'decimal.js'

/** Decimals wide enough that no product of an amount and rates is ever rounded. */
export const Exact = Decimal.clone({ precision: 64, rounding: Decimal.ROUND_DOWN })
export type Exact = InstanceType<typeof Exact>

/** All of a decimal's digits and no exponent: "0.0000012". */
export const plain = (value: Decimal.Value): string => {
  const exact = new Exact(value)
  return exact.toFixed(exact.decimalPlaces(), Decimal.ROUND_DOWN)
}
