import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CURRENCY_CODES, type Money, money, type PayoutReport, type TopUpReport, toCanonical } from '#core'
import type { RailAccess } from '../../../src/http/kit/rail.ts'
import { RAILS } from '../../../src/http/kit/rails.ts'
import { type Listening, listen } from '../../../src/platform/listen.ts'
import { NOW, SECRET } from '../support/app.ts'
import { bankEvent } from '../support/signed.ts'

// Each rail writes amounts in a unit of its own. What it is told, and says back in the very same words, is the amount
// it was; a rail that mapped one currency by another's decimals would not come back.

/** What stood in the last order or payout. */
let told: { amount?: unknown; currency?: unknown; reference?: string } = {}
let server: Listening
beforeAll(async () => {
  server = await listen(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    if (request.method === 'POST') told = JSON.parse(Buffer.concat(chunks).toString())
    const answer =
      request.method === 'POST'
        ? { page_url: 'http://127.0.0.1:9/pay', fee: told.amount, state: 'accepted' }
        : { state: 'paid', events: [JSON.parse(saidBack('topup.succeeded'))] }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  }, 0)
})
afterAll(() => server.close())

const saidBack = (type: string) => {
  const { amount, currency, reference } = told
  return bankEvent({ amount, currency, ...(reference && { reference }) }, { type })
}
const parts = { publicUrl: 'https://okpay.example', now: () => NOW, log: { warn: () => {} } }
const anyAmount = fc
  .tuple(fc.constantFrom(...CURRENCY_CODES), fc.oneof(fc.bigInt(1n, 10n ** 12n), fc.bigInt(1n, 2_000n)))
  .map(([currency, minor]) => money(minor, currency))

describe.each([...RAILS.values()].map((rail) => [rail.code, rail] as const))('the rail %s', (_code, rail) => {
  const access = (): RailAccess => ({ url: server.url, account: 'acct_test', secrets: [SECRET] })

  function heard(type: TopUpReport['type'] | PayoutReport['type']): Money | undefined {
    return rail.open({ id: 'evt_1', sentAt: NOW, content: JSON.parse(saidBack(type)) })?.amount
  }

  /** Tells the rail of an amount in every way it has, and hears of it again. Answers what stood on the wire. */
  async function thereAndBack(amount: Money): Promise<unknown[]> {
    const wire: unknown[] = []
    const [desk, payouts] = [rail.desk?.(access(), parts), rail.payouts?.(access(), parts)]
    if (desk) {
      const order = { reference: 'OK-7QK2-9FXD', amount, expiresAt: NOW, locale: 'en', platform: null } as const
      expect(await desk.place(order)).toMatchObject({ state: 'placed', ownFee: amount })
      wire.push(told.amount)
      expect(heard('topup.succeeded')).toEqual(amount)
      expect(await desk.status(order.reference)).toMatchObject({ known: true, paid: amount, news: [{ amount }] })
    }
    if (payouts) {
      const target = { kind: 'bank', holder: 'Anna Keller', account: 'DE89370400440532013000', code: null } as const
      await payouts.send({ key: 'W-1', reference: 'W-7QK2-9FXD', amount, target })
      wire.push(told.amount)
      expect(heard('payout.settled')).toEqual(amount)
    }
    // What people send by hand, and what is returned, is written by the rail alone.
    told = { amount: toCanonical(amount), currency: amount.currency }
    for (const type of ['topup.succeeded', 'topup.returned', 'payout.returned'] as const)
      expect(heard(type)).toEqual(amount)
    return wire
  }

  test('MNY-03 to the wire and back is the identity, for every currency', async () => {
    await fc.assert(
      fc.asyncProperty(anyAmount, async (amount) => {
        await thereAndBack(amount)
      }),
      { numRuns: 150 },
    )
    for (const currency of CURRENCY_CODES)
      for (const minor of [1n, 10n, 99n, 100n, 1_000n, 10n ** 12n]) await thereAndBack(money(minor, currency))
  })

  test('MNY-03 500 JPY leaves as 500, five euros as 5.00, half a dinar as 0.500', async () => {
    const left = async (amount: Money) => new Set(await thereAndBack(amount))
    expect(await left(money(500n, 'JPY'))).toEqual(new Set(['500']))
    expect(await left(money(500n, 'KRW'))).toEqual(new Set(['500']))
    expect(await left(money(500n, 'EUR'))).toEqual(new Set(['5.00']))
    expect(await left(money(500n, 'KWD'))).toEqual(new Set(['0.500']))
  })
})
