import { merchant } from '../../support/api.ts'
import { paid } from '../../support/refund.ts'
import type { Served } from './served.ts'

type Asked = { key: string; idempotency?: string; body?: unknown }

/** One request, as a server sends it: its status and what it says. */
export async function askAt(served: Served, method: 'GET' | 'POST', path: string, { key, idempotency, body }: Asked) {
  const headers = {
    authorization: `Bearer ${key}`,
    ...(method === 'POST' && { 'idempotency-key': idempotency ?? crypto.randomUUID() }),
    'content-type': 'application/json',
  }
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const answer = await fetch(`${served.app.url}${path}`, { method, headers, ...sent })
  const text = await answer.text()
  return { status: answer.status, text, json: JSON.parse(text), replayed: answer.headers.get('idempotent-replayed') }
}

export const coffee = { amount: '12.50', currency: 'EUR', description: 'Two cappuccinos' }

/** A refusal: its status, and its code with the field it is about. */
export const saysNo = ({ status, json }: Awaited<ReturnType<typeof askAt>>) => [
  status,
  [json.code, json.param].filter(Boolean).join(' '),
]

/** A shop with a key, and an order of it that somebody paid. */
export async function saleAt(served: Served, reference: string = crypto.randomUUID()) {
  const ask = (method: 'GET' | 'POST', path: string, asked: Asked) => askAt(served, method, path, asked)
  const { world } = served
  const { owner, key } = await merchant(world)
  const payer = await world.person({ name: 'Ana Payer', balance: '100.00' })
  const invoice = (await ask('POST', '/v1/invoices', { key, body: { ...coffee, reference } })).json
  const receipt = await paid(world, payer, invoice.pay_url.split('/pay/')[1])
  const [payment] = (await ask('GET', `/v1/payments?reference=${reference}`, { key })).json.data
  return { owner, key, payer, invoice, payment, reference, number: receipt.reference }
}
