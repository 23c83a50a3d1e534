/** The amount with exactly the decimals its currency has: 25 EUR is `25.00`, 25 JPY is `25`. */
export function canonicalAmount(amount: string, currency: string): string {
  const [whole = '0', fraction = ''] = amount.split('.')
  const decimals = decimalsOf(currency)
  return decimals === 0 ? whole : `${whole}.${fraction.padEnd(decimals, '0')}`
}

export function decimalsIn(amount: string): number {
  return amount.split('.')[1]?.length ?? 0
}

export function decimalsOf(currency: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
  return maximumFractionDigits ?? 2
}

/** Canonical amounts of one currency added up, exactly. */
export function sumOf(amounts: readonly string[], currency: string): string {
  return inUnits(
    amounts.reduce((sum, amount) => sum + minorOf(amount), 0n),
    currency,
  )
}

/** What is left of a canonical amount. */
export const difference = (amount: string, taken: string, currency: string): string =>
  inUnits(minorOf(amount) - minorOf(taken), currency)

/** A canonical amount in the smallest units of its currency. */
export const minorOf = (canonical: string): bigint => BigInt(canonical.replace('.', ''))

/** And back. */
export function inUnits(minor: bigint, currency: string): string {
  const decimals = decimalsOf(currency)
  const digits = minor.toString().padStart(decimals + 1, '0')
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
