import { createHmac, type KeyObject } from 'node:crypto'
import type { Keyring, Sealing } from '../../core/ports/keyring.ts'
import { deriveKey, KEY_BYTES, type KeyPurpose } from './derive.ts'
import type { HouseKeys } from './house-keys.ts'
import { drawRandom } from './random-pool.ts'
import { boxKey, openBox, sealBox } from './sealed-box.ts'
import { createWrapping, type Wrapping } from './wrapping.ts'

/** The keyring of a house, whose key-encryption keys live outside the database. */
export function createKeyring({ keyEncryptionKeys, blindIndex, paper }: HouseKeys): Keyring {
  return {
    ...sealingUnder(wrappingFor(keyEncryptionKeys, 'wrap')),
    secrets: sealingUnder(wrappingFor(keyEncryptionKeys, 'wrap-secrets')),
    blindIndex: (kind, normalised) =>
      new Uint8Array(createHmac('sha256', blindIndex).update(`${kind}\0${normalised}`).digest()),
    attest: (paperId) => new Uint8Array(createHmac('sha256', paper).update(paperId).digest()),
  }
}

/** What wraps keys for a purpose: no key of one ever opens another's. @param keyEncryptionKeys the newest first */
export const wrappingFor = (keyEncryptionKeys: readonly Uint8Array[], purpose: KeyPurpose): Wrapping =>
  createWrapping(keyEncryptionKeys.map((key) => deriveKey(key, purpose)))

/** Sealing with data keys that are wrapped. */
function sealingUnder({ wrap, unwrap }: Wrapping): Sealing {
  function withDataKey<T>(wrapped: Uint8Array, use: (dataKey: KeyObject) => T): T {
    const dataKey = unwrap(wrapped)
    try {
      return use(boxKey(dataKey))
    } finally {
      dataKey.fill(0)
    }
  }

  return {
    newDataKey: () => wrap(drawRandom(KEY_BYTES)),
    sealAlone(place, plain) {
      const dataKey = drawRandom(KEY_BYTES)
      try {
        return { dataKey: wrap(dataKey), sealed: sealBox(boxKey(dataKey), place, Buffer.from(plain)) }
      } finally {
        dataKey.fill(0)
      }
    },
    seal: (wrapped, place, plain) => withDataKey(wrapped, (key) => sealBox(key, place, Buffer.from(plain))),
    open: (wrapped, place, sealed) => withDataKey(wrapped, (key) => openBox(key, place, sealed).toString()),
    sealBytes: (wrapped, place, plain) => withDataKey(wrapped, (key) => sealBox(key, place, plain)),
    openBytes: (wrapped, place, sealed) => withDataKey(wrapped, (key) => openBox(key, place, sealed)),
  }
}
