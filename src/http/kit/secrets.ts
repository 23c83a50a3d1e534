import { z } from 'zod'

const BYTES_MIN = 24
const BYTES_MAX = 64
const WORDS = `expected whsec_ followed by base64 of ${BYTES_MIN} to ${BYTES_MAX} random bytes; two of them, separated by a space, during a rotation`

/** Reads the value of a `RAIL_<NAME>_SECRET` variable: one or two Standard Webhooks secrets, as key bytes. */
export const callbackSecrets = z.string({ error: WORDS }).transform((text, context): Uint8Array[] => {
  const keys = text.trim().split(/ +/).map(keyOf)
  const known = keys.filter((key) => key !== undefined)
  if (known.length === keys.length && keys.length <= 2) return known
  context.addIssue({ code: 'custom', message: WORDS })
  return z.NEVER
})

export const isCallbackKey = (key: Uint8Array): boolean => key.length >= BYTES_MIN && key.length <= BYTES_MAX

function keyOf(secret: string): Uint8Array | undefined {
  const [, encoded] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret) ?? []
  const key = Buffer.from(encoded ?? '', 'base64')
  // Node's decoder stops silently at what it cannot read; a secret that lost characters must not pass as a shorter one.
  const whole = key.toString('base64').replace(/=+$/, '') === encoded?.replace(/=+$/, '')
  return whole && isCallbackKey(key) ? new Uint8Array(key) : undefined
}
