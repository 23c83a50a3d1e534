import { createHmac } from 'node:crypto'
import { NOW, SECRET } from './app.ts'

type Signing = { id?: string; at?: Date; secrets?: readonly Uint8Array[] }

/** A request as a rail sends it. Written apart from the shell's own check, from the text of the standard. */
export function signed(body: string, { id = 'evt_1', at = NOW, secrets = [SECRET] }: Signing = {}) {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const signatures = secrets.map((secret) => {
    const content = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), Buffer.from(body)])
    return `v1,${createHmac('sha256', secret).update(content).digest('base64')}`
  })
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  }
  return { headers, body }
}

type Data = Record<string, unknown>

/** A well-formed event of the bank, as text; `data` replaces fields. */
export function bankEvent(data: Data = {}, event: Data = {}): string {
  const content = {
    event_id: 'evt_1',
    reference: 'OK-1234',
    account: 'TEST-EUR-0001',
    amount: '25.00',
    currency: 'EUR',
    ...data,
  }
  return JSON.stringify({ type: 'topup.succeeded', timestamp: NOW.toISOString(), data: content, ...event })
}
