import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { RailReport, UnreadReport } from '#core'
import { type App, OLD_SECRET, SECRET, startApp } from '../support/app.ts'
import { bankEvent, signed } from '../support/signed.ts'

// How the bank's events are read; what the core makes of them is in routes/callbacks-books.test.ts.
let app: App
const received: (RailReport | UnreadReport)[] = []

beforeAll(async () => {
  const receiveReport = async (report: RailReport | UnreadReport) => {
    received.push(report)
    return { ok: true, value: 'credited' } as const
  }
  app = await startApp({ core: { receiveReport }, rails: { bank: { secrets: [SECRET, OLD_SECRET] } } })
})
afterAll(() => app[Symbol.asyncDispose]())
beforeEach(() => {
  received.length = 0
})

const deliver = (message: RequestInit, path = '/callbacks/bank') => app.post(path, message)

async function refusal(response: Response, status: number, code: string, param?: string) {
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  const problem = await response.json()
  expect(problem).toMatchObject({ status, code, request_id: response.headers.get('x-request-id') })
  expect(problem.param).toBe(param)
  expect(received).toEqual([])
}

test.each([
  ['500', 'JPY', 500n],
  ['1.250', 'KWD', 1250n],
  ['0.01', 'EUR', 1n],
])('MNY-03 %s %s is %i minor units', async (amount, currency, minor) => {
  expect((await deliver(signed(bankEvent({ amount, currency })))).status).toBe(200)
  expect(received[0]).toMatchObject({ amount: { minor, currency } })
})

test.each(['500.00', '500.0'])('MNY-03 %s JPY has decimals the yen does not have: 400', async (amount) => {
  await refusal(await deliver(signed(bankEvent({ amount, currency: 'JPY' }))), 400, 'malformed', 'data.amount')
})

test.each([
  ['amount', 25, 'data.amount'],
  ['amount', '25', 'data.amount'],
  ['amount', '25.0', 'data.amount'],
  ['amount', '25.000', 'data.amount'],
  ['amount', '025.00', 'data.amount'],
  ['amount', '25,00', 'data.amount'],
  ['amount', '-25.00', 'data.amount'],
  ['amount', '+25.00', 'data.amount'],
  ['amount', '0.00', 'data.amount'],
  ['amount', '2.5e1', 'data.amount'],
  ['amount', ' 25.00', 'data.amount'],
  ['amount', '２５.00', 'data.amount'],
  ['amount', '9'.repeat(23), 'data.amount'],
  ['amount', null, 'data.amount'],
  ['amount', ['25.00'], 'data.amount'],
  ['currency', 'eur', 'data.currency'],
  ['currency', 'BTC', 'data.currency'],
  ['currency', 'constructor', 'data.currency'],
  ['event_id', '', 'data.event_id'],
  ['event_id', 'a b', 'data.event_id'],
  ['reference', 'OK\u0000', 'data.reference'],
  ['reference', '\ud800', 'data.reference'],
  ['reference', 'x'.repeat(141), 'data.reference'],
  ['account', 7, 'data.account'],
  ['reason', 'because', 'data.reason'],
])('MNY-02 CBK-07 %s %j: 400 naming the field', async (field, value, param) => {
  await refusal(await deliver(signed(bankEvent({ [field]: value }))), 400, 'malformed', param)
})
