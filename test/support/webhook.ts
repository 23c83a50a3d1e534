import type { EventType, NewEndpoint, WebhookAnswer, WebhookMessage } from '#core'
import deliverWebhooks from '../../src/jobs/deliver-webhooks.ts'
import { granted } from './people.ts'
import type { World } from './world.ts'

export const ok: WebhookAnswer = { status: 200, reason: null, retryAfterSeconds: null }
export const answering = (status: number, retryAfterSeconds: number | null = null): WebhookAnswer => ({
  ...{ status, reason: status < 300 ? null : `http_${status}`, retryAfterSeconds },
})

/** One more endpoint of a key's shop; a public name that nobody ever calls, for what is sent goes to `deliver`. */
export async function endpointOf(
  world: World,
  key: string,
  { url = 'https://hooks.example.com/okpay', types = null }: { url?: string; types?: readonly EventType[] | null } = {},
): Promise<NewEndpoint> {
  const asked = { key, idempotencyKey: crypto.randomUUID(), url, types }
  return granted(await world.core.createEndpoint(asked)).answer
}

/** Something happens in a key's shop: an invoice is made and taken back. Returns the invoice. */
export async function happening(world: World, key: string): Promise<string> {
  const terms = { minor: 500n, currency: 'EUR' as const, description: '', reference: null, metadata: {} }
  const asked = { key, idempotencyKey: crypto.randomUUID(), terms: { ...terms, livesSeconds: 3600 } }
  const { id } = granted(await world.core.createInvoice(asked)).answer
  granted(await world.core.withdrawInvoice({ key, idempotencyKey: crypto.randomUUID(), id }))
  return id
}

type Answers = (message: WebhookMessage) => WebhookAnswer | Promise<WebhookAnswer>

/** Runs the job that delivers to an endpoint, against a server that answers so. Returns what that server was sent. */
export async function deliver(
  world: Pick<World, 'core'>,
  endpointId: string,
  answer: Answers | WebhookAnswer,
): Promise<WebhookMessage[]> {
  const sent: WebhookMessage[] = []
  const never = async () => {
    throw new Error('this job does not do that')
  }
  const parts = { core: world.core, deliverNotice: never, sendMail: never, removeMessage: never, deliverPaper: never }
  const sendWebhook = async (message: WebhookMessage) => {
    sent.push(message)
    return typeof answer === 'function' ? answer(message) : answer
  }
  await deliverWebhooks.run({ ...parts, sendWebhook }, { id: endpointId })
  return sent
}
