const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const RANDOM_CHARACTERS = 7

/**
 * A new account number: `OK`, seven random characters of Crockford's base 32 and a check character, so that a slip of
 * the finger names nobody instead of somebody else. Unique by the column; the rare repeat runs the use case again.
 */
export function newOkpayId(random: (bytes: number) => Uint8Array): string {
  const digits = Array.from(random(RANDOM_CHARACTERS), (byte) => byte & 31)
  return `OK${[...digits, checkDigit(digits)].map((digit) => ALPHABET[digit]).join('')}`
}

/** The account number a person typed, tidied (case, spaces, dashes, look-alikes), or undefined when it cannot be one. */
export function parseOkpayId(text: string): string | undefined {
  const plain = text.toUpperCase().replace(/[\s-]/g, '')
  if (!/^OK[0-9A-Z]{8}$/.test(plain)) return undefined
  const body = plain.slice(2).replaceAll('O', '0').replace(/[IL]/g, '1')
  const digits = Array.from(body, (character) => ALPHABET.indexOf(character))
  if (digits.includes(-1)) return undefined
  return checkDigit(digits.slice(0, -1)) === digits.at(-1) ? `OK${body}` : undefined
}

// Horner's rule over GF(32): every single wrong character and every swap of two neighbours changes the check.
const checkDigit = (digits: number[]): number => digits.reduce((sum, digit) => double(sum ^ digit), 0)

const double = (element: number): number => (element & 16 ? (element << 1) ^ 0b100101 : element << 1)
