import { createHmac, type KeyObject } from 'node:crypto'
import type { Keyring, Sealing } from '../../core/ports/keyring.ts'
import { deriveKey, KEY_BYTES } from './derive.ts'
import { drawRandom } from './random-pool.ts'
import { boxKey, openBox, sealBox } from './sealed-box.ts'

const WRAPPED_AT = 'data key'

/**
 * The keyring over one key-encryption key, which lives outside the database.
 * @param keyEncryptionKey 32 bytes
 */
export function createKeyring(keyEncryptionKey: Uint8Array): Keyring {
  const indexKey = deriveKey(keyEncryptionKey, 'blind-index')
  return {
    ...sealingUnder(deriveKey(keyEncryptionKey, 'wrap')),
    secrets: sealingUnder(deriveKey(keyEncryptionKey, 'wrap-secrets')),
    blindIndex: (kind, normalised) =>
      new Uint8Array(createHmac('sha256', indexKey).update(`${kind}\0${normalised}`).digest()),
  }
}

/** Sealing with data keys that are wrapped by one key. @param keyBytes 32 */
function sealingUnder(keyBytes: Uint8Array): Sealing {
  const wrappingKey = boxKey(keyBytes)

  function withDataKey<T>(wrapped: Uint8Array, use: (dataKey: KeyObject) => T): T {
    const dataKey = openBox(wrappingKey, WRAPPED_AT, wrapped)
    try {
      return use(boxKey(dataKey))
    } finally {
      dataKey.fill(0)
    }
  }

  return {
    newDataKey: () => sealBox(wrappingKey, WRAPPED_AT, drawRandom(KEY_BYTES)),
    sealAlone(place, plain) {
      const dataKey = drawRandom(KEY_BYTES)
      try {
        const sealed = sealBox(boxKey(dataKey), place, Buffer.from(plain))
        return { dataKey: sealBox(wrappingKey, WRAPPED_AT, dataKey), sealed }
      } finally {
        dataKey.fill(0)
      }
    },
    seal: (wrapped, place, plain) => withDataKey(wrapped, (key) => sealBox(key, place, Buffer.from(plain))),
    open: (wrapped, place, sealed) => withDataKey(wrapped, (key) => openBox(key, place, sealed).toString()),
  }
}
