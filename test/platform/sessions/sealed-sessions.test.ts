import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createKeyring, firstKeys } from '../../../src/platform/keys/index.ts'
import { sealSessions } from '../../../src/platform/sessions/sealed-sessions.ts'
import type { SessionStore } from '../../../src/platform/sessions/store.ts'

/** What is kept, as a dump of Redis would show it. */
function keeping(): { kept: Map<string, unknown>; store: SessionStore } {
  const kept = new Map<string, unknown>()
  const store: SessionStore = {
    read: async (key) => kept.get(key),
    write: async (key, value) => void kept.set(key, value),
    delete: async (key) => void kept.delete(key),
  }
  return { kept, store }
}

const keyring = () => createKeyring(firstKeys(randomBytes(32)))

describe('SES-05 CRY-01 sealed sessions', () => {
  test.each([[{ flow: { data: { kept: 'Mum', note: '午饭 😀' } } }], [{}], [[]], [0], [''], [null], [false]])(
    'SES-05 what was written is read, and nothing of it can be read in the store: %j',
    async (value) => {
      const { kept, store } = keeping()
      const sessions = sealSessions(store, keyring())
      await sessions.write('1:2', value)
      expect(await sessions.read('1:2')).toEqual(value)
      expect(JSON.stringify([...kept.values()])).not.toMatch(/Mum|午饭|flow|note/)
      await sessions.delete('1:2')
      expect(await sessions.read('1:2')).toBeUndefined()
    },
  )

  test('SES-05 CRY-01 one that is altered, moved to another chat, from another house or not sealed counts as none', async () => {
    const { kept, store } = keeping()
    const sessions = sealSessions(store, keyring())
    await sessions.write('1:2', { step: 'amount' })
    const sealed = kept.get('1:2') as { k: string; s: string }
    expect(await sealSessions(store, keyring()).read('1:2')).toBeUndefined()
    kept.set('1:3', sealed)
    expect(await sessions.read('1:3')).toBeUndefined()
    const bytes = Buffer.from(sealed.s, 'base64')
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1)
    for (const stored of [{ ...sealed, s: bytes.toString('base64') }, { k: '', s: '' }, { step: 'amount' }, 5, null]) {
      kept.set('1:2', stored)
      expect(await sessions.read('1:2')).toBeUndefined()
    }
  })
})
