const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A reference people can read out: prefix and eight characters of Crockford's base 32 (no I, L, O, U), 40 random bits:
 * "T-7QK2-9FXD". Unique columns catch the rare repeat, and the use case is run again.
 */
export function newReference(prefix: string, random: (bytes: number) => Uint8Array): string {
  const characters = Array.from(random(8), (byte) => ALPHABET[byte & 31]).join('')
  return `${prefix}-${characters.slice(0, 4)}-${characters.slice(4)}`
}

/** A reference as a bank or a person may have rewritten it: case, spaces and dashes do not count, look-alikes are read. */
export function normaliseReference(text: string): string {
  const plain = text.toUpperCase().replace(/[^0-9A-Z]/g, '')
  const [prefix, body] = [plain.slice(0, -8), plain.slice(-8).replaceAll('O', '0').replace(/[IL]/g, '1')]
  return `${prefix}-${body.slice(0, 4)}-${body.slice(4)}`
}
