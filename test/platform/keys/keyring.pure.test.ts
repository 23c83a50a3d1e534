import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createKeyring, firstKeys } from '../../../src/platform/keys/index.ts'

const kek = randomBytes(32)
const keyring = createKeyring(firstKeys(kek))
const dataKey = keyring.newDataKey()
const here = 'user.email:1f0c'
const refusal = /does not open/

describe('CRY-01 personal fields', () => {
  test('CRY-01 what was sealed opens in its own place, whatever the letters', () => {
    for (const plain of ['', 'anna@example.com', '安娜 😀'])
      expect(keyring.open(dataKey, here, keyring.seal(dataKey, here, plain))).toBe(plain)
  })

  test('CRY-01 a value moved to another row or column does not open', () => {
    const sealed = keyring.seal(dataKey, here, 'anna@example.com')
    for (const place of ['user.email:1f0d', 'user.name:1f0c', 'mail.email:1f0c', ''])
      expect(() => keyring.open(dataKey, place, sealed)).toThrow(refusal)
  })

  test('CRY-01 another person`s data key or another key-encryption key does not open it', () => {
    const sealed = keyring.seal(dataKey, here, 'anna@example.com')
    expect(() => keyring.open(keyring.newDataKey(), here, sealed)).toThrow(refusal)
    expect(() => createKeyring(firstKeys(randomBytes(32))).open(dataKey, here, sealed)).toThrow(refusal)
  })

  test('CRY-01 every altered bit and every cut is noticed', () => {
    const sealed = keyring.seal(dataKey, here, 'anna')
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const altered = Uint8Array.from(sealed)
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(() => keyring.open(dataKey, here, altered)).toThrow(refusal)
    }
    for (let length = 0; length < sealed.length; length++)
      expect(() => keyring.open(dataKey, here, sealed.subarray(0, length))).toThrow(refusal)
  })

  test('CRY-01 the same value never looks the same twice, and its plain form is nowhere in it', () => {
    const boxes = Array.from({ length: 100 }, () => Buffer.from(keyring.seal(dataKey, here, 'anna@example.com')))
    expect(new Set(boxes.map((box) => box.subarray(1, 13).toString('hex'))).size).toBe(100)
    for (const box of boxes) expect(box.includes('anna')).toBe(false)
  })

  test('CRY-01 a key-encryption key of another length is refused', () => {
    expect(() => createKeyring(firstKeys(randomBytes(16)))).toThrow('32 bytes')
  })
})

describe('CRY-02 secrets we must read again', () => {
  test('CRY-02 keys for secrets open no personal field, and the other way round', () => {
    const secret = keyring.secrets.sealAlone(here, 'JBSWY3DP')
    expect(keyring.secrets.open(secret.dataKey, here, secret.sealed)).toBe('JBSWY3DP')
    expect(() => keyring.open(secret.dataKey, here, secret.sealed)).toThrow(refusal)
    expect(() => keyring.secrets.open(dataKey, here, keyring.seal(dataKey, here, 'anna'))).toThrow(refusal)
    expect(() => keyring.secrets.open(secret.dataKey, 'user.email:1f0d', secret.sealed)).toThrow(refusal)
  })
})

describe('CRY-03 blind index', () => {
  const hex = (index: Uint8Array) => Buffer.from(index).toString('hex')

  test('CRY-03 equal values meet, other values, kinds and keys do not', () => {
    const index = hex(keyring.blindIndex('email', 'anna@example.com'))
    expect(hex(createKeyring(firstKeys(kek)).blindIndex('email', 'anna@example.com'))).toBe(index)
    expect(hex(keyring.blindIndex('phone', 'anna@example.com'))).not.toBe(index)
    expect(hex(keyring.blindIndex('email', 'anna@example.org'))).not.toBe(index)
    expect(hex(createKeyring(firstKeys(randomBytes(32))).blindIndex('email', 'anna@example.com'))).not.toBe(index)
  })
})
