import type { WebhookEndpoint } from '#prisma'
import type { Scope } from '../kit/use-case.ts'

const PREFIX = 'whsec_'
const BYTES = 32

type Kept = Pick<WebhookEndpoint, 'id' | 'dataKey' | 'secret' | 'oldSecret' | 'oldUntil'>

/** Where an endpoint's secret is sealed, with a key of its own; the one before it keeps its place. */
const place = (endpointId: string): string => `webhook_endpoint.secret:${endpointId}`

/** A fresh secret as Standard Webhooks writes it (WHK-01), and what is kept of it. */
export function newSecret(scope: Pick<Scope, 'random' | 'keyring'>, kept: Pick<Kept, 'id' | 'dataKey'>) {
  const bytes = scope.random(BYTES)
  return { secret: written(bytes), sealed: sealSecret(scope, kept, bytes) }
}

const written = (bytes: Uint8Array): string => PREFIX + Buffer.from(bytes).toString('base64')

/** What is kept of an endpoint's secret. */
export const sealSecret = (
  { keyring }: Pick<Scope, 'keyring'>,
  { id, dataKey }: Pick<Kept, 'id' | 'dataKey'>,
  bytes: Uint8Array,
) => keyring.secrets.seal(dataKey, place(id), written(bytes))

/** What signs a message now: the secret, and for as long as it still counts the one before it. */
export function secretsOf({ keyring, now }: Pick<Scope, 'keyring' | 'now'>, kept: Kept): Uint8Array[] {
  const old = kept.oldUntil && kept.oldUntil > now ? kept.oldSecret : null
  return [kept.secret, ...(old ? [old] : [])].map((sealed) => {
    const text = keyring.secrets.open(kept.dataKey, place(kept.id), sealed)
    return new Uint8Array(Buffer.from(text.slice(PREFIX.length), 'base64'))
  })
}
