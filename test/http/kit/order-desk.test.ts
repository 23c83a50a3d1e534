import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { money, type OrderDesk } from '#core'
import { orderDesk } from '../../../src/http/kit/order-desk.ts'

let server: Server
let desk: OrderDesk
let answer: { status: number; body: unknown }
beforeAll(async () => {
  server = createServer((_request, response) => {
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const access = { url, account: 'acct_1', secrets: [Buffer.alloc(32, 1)] }
  const parts = { publicUrl: 'https://okpay.example', now: () => new Date(), log: { warn: () => {} } }
  desk = orderDesk('card', access, parts)
})
afterAll(() => server.close())

const order = {
  reference: 'OK-1',
  amount: money(100n, 'EUR'),
  expiresAt: new Date(),
  locale: 'en',
  platform: null,
} as const
const event = (reference: string) => ({
  type: 'topup.succeeded',
  timestamp: new Date().toISOString(),
  data: { event_id: `evt_${reference}`, reference, account: 'acct_1', amount: '900.00', currency: 'EUR' },
})

test.each([400, 409, 413, 422])('S32 %i is about this order: it says nothing of the rail', async (status) => {
  answer = { status, body: { code: 'amount_too_large' } }
  expect(await desk.place(order)).toEqual({ state: 'refused', reason: 'provider_unavailable', only: 'this' })
})

test.each([401, 403, 404, 429, 500, 503])('S32 %i is about the rail', async (status) => {
  answer = { status, body: {} }
  expect(await desk.place(order)).toEqual({ state: 'refused', reason: 'provider_unavailable' })
})

test('CBK-10 asked about one order, a rail that tells of another one has said nothing', async () => {
  answer = { status: 200, body: { state: 'paid', events: [event('OK-2')] } }
  expect(await desk.status('OK-1')).toEqual({ known: false })
  answer = { status: 200, body: { state: 'paid', events: [event('OK-1')] } }
  expect(await desk.status('OK-1')).toMatchObject({ known: true, paid: money(90_000n, 'EUR') })
})
