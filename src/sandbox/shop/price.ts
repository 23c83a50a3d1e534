/** A price as the API writes it, in hundredths: "3.50" is 350n. Undefined for what is none. */
export function cents(text: string): bigint | undefined {
  const [, whole, part] = /^(\d{1,6})\.(\d{2})$/.exec(text) ?? []
  return whole === undefined || part === undefined ? undefined : BigInt(whole) * 100n + BigInt(part)
}

/** The same the other way: 350n is "3.50". */
export const written = (sum: bigint): string => `${sum / 100n}.${String(sum % 100n).padStart(2, '0')}`

/** What people read: "3.50 EUR", never broken over two lines. */
export const shown = (sum: bigint): string => `${written(sum)}\u00a0EUR`
