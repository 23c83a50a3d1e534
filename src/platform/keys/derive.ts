import { hkdfSync } from 'node:crypto'

/** What a derived key is for. The words are part of the derivation: changing one orphans what it protects. */
export type KeyPurpose = 'wrap' | 'wrap-secrets' | 'wrap-house' | 'blind-index' | 'pin-pepper' | 'csrf' | 'paper'

export const KEY_BYTES = 32

/** Derives one purpose's key from the key-encryption key, so that no key ever does two jobs. */
export function deriveKey(keyEncryptionKey: Uint8Array, purpose: KeyPurpose): Buffer {
  if (keyEncryptionKey.length !== KEY_BYTES) throw new Error(`a key-encryption key has ${KEY_BYTES} bytes`)
  return Buffer.from(hkdfSync('sha256', keyEncryptionKey, '', `okpay ${purpose} v1`, KEY_BYTES))
}
