import type { WebhookEndpoint } from '#prisma'
import type { Scope } from '../kit/use-case.ts'

const PREFIX = 'whsec_'
const BYTES = 32

type Kept = Pick<WebhookEndpoint, 'id' | 'dataKey' | 'secret' | 'oldSecret' | 'oldUntil'>

/** Where an endpoint's secret is sealed, with a key of its own; the one before it keeps its place. */
const place = (endpointId: string): string => `webhook_endpoint.secret:${endpointId}`

/** A fresh secret as Standard Webhooks writes it (WHK-01), and what is kept of it. */
export function newSecret(
  { random, keyring }: Pick<Scope, 'random' | 'keyring'>,
  { id, dataKey }: Pick<Kept, 'id' | 'dataKey'>,
) {
  const secret = PREFIX + Buffer.from(random(BYTES)).toString('base64')
  return { secret, sealed: keyring.secrets.seal(dataKey, place(id), secret) }
}

/** What signs a message now: the secret, and for as long as it still counts the one before it. */
export function secretsOf({ keyring, now }: Pick<Scope, 'keyring' | 'now'>, kept: Kept): Uint8Array[] {
  const old = kept.oldUntil && kept.oldUntil > now ? kept.oldSecret : null
  return [kept.secret, ...(old ? [old] : [])].map((sealed) => {
    const text = keyring.secrets.open(kept.dataKey, place(kept.id), sealed)
    return new Uint8Array(Buffer.from(text.slice(PREFIX.length), 'base64'))
  })
}
