import { tokenHash } from '../../kit/token.ts'
import type { Scope } from '../../kit/use-case.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const CODES = 10
/** Of base 32: 80 random bits, so that their hash needs no slow function. */
const CHARACTERS = 16

/** Ten fresh recovery codes (`7QK2-9FXD-...`), which exist only here; whatever codes there were work no more (TFA-06). */
export async function newRecoveryCodes(scope: Scope, userId: string): Promise<string[]> {
  const codes = Array.from({ length: CODES }, () => newCode(scope.random))
  await forgetRecoveryCodes(scope, userId)
  await scope.tx.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, codeHash: hashOf(code) })),
  })
  return codes
}

export async function forgetRecoveryCodes({ tx }: Scope, userId: string): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { userId } })
}

/** How many are left. */
export const recoveryCodesLeft = ({ tx }: Scope, userId: string): Promise<number> =>
  tx.recoveryCode.count({ where: { userId, usedAt: null } })

/** Uses one up, as it was typed. Of two at the same time one finds it used. */
export async function useRecoveryCode({ tx, now }: Scope, userId: string, typed: string): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { userId, codeHash: hashOf(typed), usedAt: null },
    data: { usedAt: now },
  })
  return count === 1
}

/** Whether it has the shape of one at all: a code from the authenticator has not. */
export const looksLikeRecoveryCode = (typed: string): boolean => plain(typed).length === CHARACTERS

function newCode(random: (bytes: number) => Uint8Array): string {
  const characters = Array.from(random(CHARACTERS), (byte) => ALPHABET[byte & 31]).join('')
  return (characters.match(/.{4}/g) ?? []).join('-')
}

// Case, spaces and dashes do not count, look-alikes are read.
const plain = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')

const hashOf = (code: string) => tokenHash(plain(code))
