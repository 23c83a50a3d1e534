import type { Sealing } from '../../core/ports/keyring.ts'
import type { SessionStore } from './store.ts'

/** A session as it is stored: the wrapped key that only it is sealed with, and the sealed JSON, both in base64. */
type Sealed = { k: string; s: string }

/**
 * Sessions that cannot be read where they are kept (SES-05, CRY-01): a dialogue holds names people gave to people, notes
 * and reasons before they are anywhere else. One that was altered, moved to another chat, or not sealed, counts as none.
 */
export function sealSessions(
  store: SessionStore,
  { sealAlone, open }: Pick<Sealing, 'sealAlone' | 'open'>,
): SessionStore {
  return {
    async read(key) {
      const stored = await store.read(key)
      if (!isSealed(stored)) return undefined
      try {
        return JSON.parse(open(Buffer.from(stored.k, 'base64'), place(key), Buffer.from(stored.s, 'base64')))
      } catch {
        return undefined
      }
    },
    async write(key, value) {
      const { dataKey, sealed } = sealAlone(place(key), JSON.stringify(value))
      await store.write(key, {
        k: Buffer.from(dataKey).toString('base64'),
        s: Buffer.from(sealed).toString('base64'),
      } satisfies Sealed)
    },
    delete: (key) => store.delete(key),
  }
}

const place = (key: string): string => `session.value:${key}`

function isSealed(stored: unknown): stored is Sealed {
  const { k, s } = (stored ?? {}) as Partial<Record<keyof Sealed, unknown>>
  return typeof k === 'string' && typeof s === 'string'
}
