/** The ten digits in random order, every order as likely as any other (Fisher-Yates). */
export function shuffledDigits(random: (bytes: number) => Uint8Array): string[] {
  const digits = Array.from('0123456789')
  for (let last = digits.length - 1; last > 0; last--) {
    const other = below(last + 1, random)
    const [a = '', b = ''] = [digits[last], digits[other]]
    digits[last] = b
    digits[other] = a
  }
  return digits
}

/** A random number from 0 to `limit` - 1. Bytes that would favour some numbers are thrown away. */
function below(limit: number, random: (bytes: number) => Uint8Array): number {
  const fair = 256 - (256 % limit)
  for (;;) {
    const byte = random(1)[0] ?? 0
    if (byte < fair) return byte % limit
  }
}
