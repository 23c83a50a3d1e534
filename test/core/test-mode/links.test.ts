import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type InvoiceTerms, money } from '#core'
import { merchant, testKeyOf } from '../../support/api.ts'
import { granted, refusal } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const TERMS: InvoiceTerms = {
  ...{ minor: 1000n, currency: 'EUR', description: 'Flat white', reference: null, metadata: {}, livesSeconds: 3600 },
}
const named = () => ({ idempotencyKey: randomUUID() })
const ask = async (key: string, terms: Partial<InvoiceTerms> = {}) =>
  granted(await world.core.createInvoice({ key, ...named(), terms: { ...TERMS, ...terms } })).answer
/** A tap on the card as it stands, or as it stood when it had been paid so many times. */
const pay = async (token: string, shown?: number) => {
  const { paidCount } = granted(await world.core.readTestInvoice({ token }))
  return granted(await world.core.payTestInvoice({ token, solved: false, times: shown ?? paidCount }))
}
const payments = async (key: string) =>
  granted(await world.core.listPayments({ key, after: null, reference: null, limit: 10 })).payments

async function tester() {
  const { owner } = await merchant(world)
  return { owner, key: await testKeyOf(world, owner) }
}

describe('in test mode there is what there is in earnest', () => {
  it('S34 one for many payers is paid until its uses are used up; each payment is listed, and given back, by itself', async () => {
    const { key } = await tester()
    const invoice = await ask(key, { uses: 2, reference: 'beans' })
    expect(invoice).toMatchObject({ uses: 2, status: 'open', paidCount: 0 })
    expect(await pay(invoice.token)).toMatchObject({ state: 'open', paidCount: 1, number: null })
    const twice = await Promise.all([pay(invoice.token), pay(invoice.token)])
    expect(twice.map(({ state, paidCount }) => [state, paidCount])).toEqual([
      ['paid', 2],
      ['paid', 2],
    ])
    const read = granted(await world.core.getInvoice({ key, id: invoice.id }))
    expect(read).toMatchObject({ status: 'paid', paidCount: 2, paidSum: '20.00', amount: '10.00', payment: null })
    const found = granted(await world.core.listPayments({ key, after: null, reference: 'beans', limit: 10 }))
    expect(found).toMatchObject({ charge: { status: 'charged', invoice: invoice.id } })
    expect(found.payments.map((one) => [one.invoice, one.reference, one.amount])).toEqual([
      [invoice.id, 'beans', '10.00'],
      [invoice.id, 'beans', '10.00'],
    ])
    const [one, other] = found.payments
    const terms = { payment: one?.id ?? '', amount: 'rest', reason: null } as const
    granted(await world.core.createRefund({ key, ...named(), terms }))
    expect(granted(await world.core.getPayment({ key, id: other?.id ?? '' })).refunded).toBe('0.00')
    const listed = granted(await world.core.listInvoices({ key, after: null, reference: null, limit: 10 }))
    expect(listed.invoices.map(({ id }) => id)).toEqual([invoice.id])
    const types = granted(await world.core.listEvents({ key, after: null, types: null, limit: 100 })).events
    const count = (type: string) => types.filter((event) => event.type === type && event.data['invoice'] === invoice.id)
    expect([count('payment.succeeded').length, count('payment_link.completed').length]).toEqual([2, 1])
  })

  it('MNY-05 S34 a second tap on the same card of one for many pays nothing more; a fresh card does', async () => {
    const { key } = await tester()
    const { id, token } = await ask(key, { uses: null })
    const taps = await Promise.all([1, 2, 3].map(() => pay(token, 0)))
    expect(taps.map(({ paidCount }) => paidCount)).toEqual([1, 1, 1])
    expect(await pay(token)).toMatchObject({ state: 'open', paidCount: 2 })
    expect(granted(await world.core.getInvoice({ key, id }))).toMatchObject({ paidCount: 2, paidSum: '20.00' })
  })

  it('S34 where the payer names the sum the test payer does, from the least on, and the digits decide as ever', async () => {
    const { key } = await tester()
    const invoice = await ask(key, { minor: null, least: 500n, uses: null })
    expect(invoice).toMatchObject({ amount: null, least: '5.00', uses: null })
    const tried = (amount?: bigint, currency: 'EUR' | 'JPY' = 'EUR') => {
      const sum = amount === undefined ? {} : { amount: money(amount, currency) }
      return world.core.tryTestInvoice({ key, ...named(), id: invoice.id, solved: false, ...sum })
    }
    expect(granted(await tried()).answer.declined).toBeNull()
    expect(granted(await tried(751n)).answer).toMatchObject({ payment: null, declined: 'insufficient_balance' })
    granted(await tried(750n))
    expect(refusal(await tried(499n)).code).toBe('below_minimum')
    expect(refusal(await tried(750n, 'JPY')).code).toBe('currency_not_supported')
    const read = granted(await world.core.getInvoice({ key, id: invoice.id }))
    expect(read).toMatchObject({ status: 'open', paidCount: 2, paidSum: '12.50' })
    expect((await payments(key)).map(({ amount }) => amount)).toEqual(['7.50', '5.00'])
    const sums = granted(await world.core.getApiBalance({ key }))
    expect(Number(sums[0]?.available)).toBeGreaterThan(12)
  })

  it('API-07 its payer goes back where the key was made for; one nobody paid expires aloud, once', async () => {
    const { owner } = await tester()
    const { token: link } = granted(await world.core.issueLink({ actor: owner.chat, purpose: 'api_key' }))
    const made = await world.core.makeTestKey({ token: link, returnOrigins: ['https://shop.example'] })
    const { secret: key } = granted(made)
    const invoice = await ask(key, { returnUrl: 'https://shop.example/thanks', livesSeconds: 60 })
    const { back } = granted(await world.core.readTestInvoice({ token: invoice.token }))
    expect(back).toBe(`https://shop.example/thanks?invoice=${invoice.id}`)
    const elsewhere = { ...TERMS, returnUrl: 'https://evil.example/' }
    const refused = await world.core.createInvoice({ key, ...named(), terms: elsewhere })
    expect(refusal(refused)).toMatchObject({ code: 'return_url_refused', reason: 'not_registered' })
    await world.advance(61)
    for (const _twice of [1, 2]) granted(await world.core.sweep({}))
    const all = granted(await world.core.listEvents({ key, after: null, types: ['payment.expired'], limit: 10 })).events
    expect(all).toMatchObject([{ live: false, data: { invoice: invoice.id, amount: '10.00', currency: 'EUR' } }])
  })
})
