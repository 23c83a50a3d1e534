import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStatementDesk } from '../../../src/http/kit/statement-desk.ts'

let server: Server
let answer: RequestListener = (_request, response) => void response.end()
const asked: string[] = []
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers['webhook-signature'] ? 'signed' : 'not signed'}`)
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const warnings: string[] = []
const desk = (format: 'camt053' | 'csv' = 'csv') =>
  openStatementDesk(
    {
      ...{ rail: 'bank', format, secrets: [new Uint8Array(32)] },
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/own`,
    },
    { now: () => new Date(), log: { warn: (_fields, message) => void warnings.push(message) } },
  )

test('MNY-17 a statement is asked for, signed, and comes as it streams', async () => {
  answer = (_request, response) => void response.end('type,amount')
  const got = await desk().statement()
  if (got.state !== 'ready') throw new Error(got.state)
  let text = ''
  for await (const piece of got.bytes) text += Buffer.from(piece).toString()
  expect(text).toBe('type,amount')
  expect((await desk('camt053').statement()).state).toBe('ready')
  expect(asked).toEqual(['/own/statement.csv signed', '/own/statement.xml signed'])
})

test.each([
  [404, 'none'],
  [204, 'none'],
  [500, 'unknown'],
  [401, 'unknown'],
  [302, 'unknown'],
])('MNY-17 an answer of %i means %s, of the statement and of the balances', async (status, state) => {
  answer = (_request, response) => void response.writeHead(status, { location: '/elsewhere' }).end()
  expect((await desk().statement()).state).toBe(state)
  expect((await desk().balances()).state).toBe(state)
})

test('I11 balances are decimals by currency; anything else is no answer, and is logged', async () => {
  answer = (_request, response) => void response.end('{"balances":{"EUR":"25.00"}}')
  expect(await desk().balances()).toEqual({ state: 'ready', balances: { EUR: '25.00' } })
  for (const wrong of ['{"balances":{"EUR":25}}', '{"balances":{"__proto__":"1"}}', 'no', 'x'.repeat(100_000)]) {
    answer = (_request, response) => void response.end(wrong)
    expect((await desk().balances()).state).toMatch(/unknown|ready/)
  }
  expect(warnings.length).toBeGreaterThanOrEqual(3)
})
