import type { Scope } from '../../kit/use-case.ts'

/** Enough that guesses find none: of a thousand codes that work at the same moment one in a million tries hits one. */
const DIGITS = 9

/** Nine digits from the system's generator; what a remainder favours is one in eight thousand million. */
export function newCode({ random }: Pick<Scope, 'random'>): string {
  const bytes = Buffer.from(random(8))
  return (bytes.readBigUInt64BE() % 10n ** BigInt(DIGITS)).toString().padStart(DIGITS, '0')
}

/** A code as it was typed or scanned, without its spaces; undefined for what cannot be one. */
export function codeIn(text: string): string | undefined {
  const digits = text.replace(/[\s\u00a0-]/g, '')
  return /^\d{9}$/.test(digits) ? digits : undefined
}

/** What is kept of it: nobody finds the code again without the key. */
export const hashOf = ({ keyring }: Pick<Scope, 'keyring'>, code: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(keyring.blindIndex('payer_code', code))
