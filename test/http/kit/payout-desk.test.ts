import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { money } from '#core'
import { openPayoutDesk } from '../../../src/http/kit/payout-desk.ts'

test('MNY-15 a bank that sends an order on to elsewhere has said nothing, and nobody elsewhere hears of it', async () => {
  const heard: (string | undefined)[] = []
  const server = createServer(({ url }, response) => {
    heard.push(url)
    if (url === '/elsewhere')
      return void response.writeHead(200, { 'content-type': 'application/json' }).end('{"state":"settled"}')
    response.writeHead(307, { location: '/elsewhere' }).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const access = { url, account: 'acct_1', secrets: [Buffer.alloc(32, 1)] }
  const parts = { publicUrl: 'https://okpay.example', now: () => new Date(), log: { warn: () => {} } }
  const desk = openPayoutDesk('bank', access, parts)
  const target = { kind: 'bank', holder: 'Ana', account: 'DE89370400440532013000', code: null } as const
  const order = { key: 'po_1', reference: 'OK-1', amount: money(100n, 'EUR'), target }
  expect(await desk.send(order)).toEqual({ state: 'unknown' })
  expect(await desk.status('po_1')).toEqual({ state: 'unknown' })
  expect(heard).toEqual(['/v1/payouts', '/v1/payouts/po_1'])
  server.close()
})
