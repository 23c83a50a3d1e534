import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto'
import { drawRandom } from './random-pool.ts'

const CIPHER = 'aes-256-gcm'
const VERSION = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** A key ready for use. Node turns plain bytes into one at every call, which takes longer than the encryption. */
export const boxKey = (bytes: Uint8Array): KeyObject => createSecretKey(bytes)

/**
 * AES-256-GCM with a random 96-bit nonce: `version | nonce | ciphertext | tag`.
 * @param place bound to the ciphertext as additional data, not stored in it
 */
export function sealBox(key: KeyObject, place: string, plain: Uint8Array): Uint8Array<ArrayBuffer> {
  const nonce = drawRandom(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(place))
  return concat([Uint8Array.of(VERSION), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Undoes `sealBox`. Throws one and the same error for every way a box can be wrong. */
export function openBox(key: KeyObject, place: string, box: Uint8Array): Buffer {
  const nonce = box.subarray(1, 1 + NONCE_BYTES)
  const body = box.subarray(1 + NONCE_BYTES, -TAG_BYTES)
  try {
    if (box[0] !== VERSION) throw new Error('unknown version')
    const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(place))
      .setAuthTag(box.subarray(-TAG_BYTES))
    return Buffer.concat([decipher.update(body), decipher.final()])
  } catch {
    throw new Error('a sealed value does not open: it was altered, moved, or sealed with another key')
  }
}

function concat(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  // Prisma's Bytes columns take arrays over plain memory only, which a pooled Buffer is not.
  return new Uint8Array(Buffer.concat(parts))
}
