import type { PrismaClient } from '#prisma'
import { deriveKey, type KeyPurpose } from './derive.ts'
import { wrappingFor } from './keyring.ts'
import type { Wrapping } from './wrapping.ts'

/** Keys that outlive the key-encryption key: under another one nobody would be found, and no PIN be right. */
type Lasting = { blindIndex: Uint8Array; pinPepper: Uint8Array; csrf: Uint8Array; paper: Uint8Array }

/** All keys of a house. `keyEncryptionKeys` wrap the data keys: 32 bytes each, the newest first. */
export type HouseKeys = { keyEncryptionKeys: readonly Uint8Array[] } & Lasting

const LASTING = ['blind-index', 'pin-pepper', 'csrf', 'paper'] as const satisfies KeyPurpose[]

/** The keys of a house whose key-encryption key was never changed: all others are derived from it. */
export const firstKeys = (keyEncryptionKey: Uint8Array): HouseKeys =>
  houseKeys([keyEncryptionKey], (purpose) => deriveKey(keyEncryptionKey, purpose))

/**
 * The keys of the house a database belongs to. Those that last are made the first time and kept in it, wrapped. Throws
 * when none of the key-encryption keys is the house's.
 * @param keyEncryptionKeys the newest first; during a rotation two
 */
export async function openHouseKeys(prisma: PrismaClient, keyEncryptionKeys: readonly Uint8Array[]) {
  const [wrapping, first] = [houseWrapping(keyEncryptionKeys), keyEncryptionKeys.at(-1)]
  if (!first) throw new Error('there is no key-encryption key')
  const made = LASTING.map((purpose) => ({ purpose, dataKey: wrapping.wrap(deriveKey(first, purpose)) }))
  // Of two processes that find an empty house, the second keeps what the first made.
  await prisma.houseKey.createMany({ data: made, skipDuplicates: true })
  const kept = new Map((await prisma.houseKey.findMany()).map(({ purpose, dataKey }) => [purpose, dataKey]))
  return houseKeys(keyEncryptionKeys, (purpose) => wrapping.unwrap(kept.get(purpose) ?? new Uint8Array()))
}

/** The house's lasting keys are wrapped under a key of their own. */
export const houseWrapping = (keyEncryptionKeys: readonly Uint8Array[]): Wrapping =>
  wrappingFor(keyEncryptionKeys, 'wrap-house')

const houseKeys = (keyEncryptionKeys: readonly Uint8Array[], key: (purpose: KeyPurpose) => Uint8Array): HouseKeys => ({
  keyEncryptionKeys,
  blindIndex: key('blind-index'),
  pinPepper: key('pin-pepper'),
  csrf: key('csrf'),
  paper: key('paper'),
})
