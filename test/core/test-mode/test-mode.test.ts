import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { CURRENCY_CODES, type InvoiceTerms, type Result, TEST_OUTCOMES } from '#core'
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
const pay = async (token: string, solved = false) =>
  granted(await world.core.payTestInvoice({ token, solved, times: 0 }))
const payments = async (key: string) =>
  granted(await world.core.listPayments({ key, after: null, reference: null, limit: 10 })).payments
const journals = () => world.deps.prisma.$queryRaw`select count(*)::int as count from ledger.journal`

const codeOf = (result: Result<unknown>) => refusal(result).code

async function tester() {
  const { owner, key: live } = await merchant(world)
  return { owner, live, key: await testKeyOf(world, owner) }
}

describe('test mode', () => {
  it('a test invoice is paid once by the test payer, and not one journal is written', async () => {
    const { key } = await tester()
    const before = await journals()
    const invoice = await ask(key, { reference: 'order-1' })
    const paid = await Promise.all(Array.from({ length: 5 }, () => pay(invoice.token)))
    expect(new Set(paid.map(({ state, number }) => `${state} ${number}`)).size).toBe(1)
    expect(await payments(key)).toMatchObject([{ amount: '10.00', reference: 'order-1', refunded: '0.00' }])
    const [{ fee = '' } = {}] = await payments(key)
    const net = (10 - Number(fee)).toFixed(2)
    expect(granted(await world.core.getApiBalance({ key }))).toEqual([
      { currency: 'EUR', available: net, onHold: '0.00' },
    ])
    expect(await journals()).toEqual(before)
  })

  it.each(CURRENCY_CODES)('the last two digits decide what comes of it, in %s', async (currency) => {
    const { key } = await tester()
    for (const [digits, code] of Object.entries(TEST_OUTCOMES)) {
      const { token } = await ask(key, { minor: BigInt(`100${digits}`), currency })
      expect(await pay(token)).toMatchObject({ state: 'open', declined: code })
    }
    const { token } = await ask(key, { minor: 10_000n, currency })
    expect(await pay(token)).toMatchObject({ state: 'paid', declined: null })
  })

  it('what it was declined for is put right, and it is paid; one declined, one failed event', async () => {
    const { key } = await tester()
    const { token } = await ask(key, { minor: 1051n })
    await pay(token)
    expect(await pay(token, true)).toMatchObject({ state: 'paid', declined: null })
    const { events } = granted(await world.core.listEvents({ key, after: null, types: null, limit: 10 }))
    expect(events.map(({ type, live }) => [type, live])).toEqual([
      ['payment_link.completed', false],
      ['payment.succeeded', false],
      ['payment.failed', false],
    ])
    expect(events[2]?.data).toMatchObject({ decline_code: 'insufficient_balance', amount: '10.51' })
  })

  it('S80 never more is given back than was paid, fifty at once', async () => {
    const { key } = await tester()
    const { token } = await ask(key)
    await pay(token)
    const [{ id: payment = '' } = {}] = await payments(key)
    const amount = { minor: 100n, currency: 'EUR' } as const
    const tries = await Promise.all(
      Array.from({ length: 50 }, () =>
        world.core.createRefund({ key, ...named(), terms: { payment, amount, reason: null } }),
      ),
    )
    expect(tries.filter(({ ok }) => ok)).toHaveLength(10)
    const codes = tries.flatMap((one) => (one.ok ? [] : [one.failure.code]))
    expect(new Set(codes)).toEqual(new Set(['refund_too_much']))
    expect(await payments(key)).toMatchObject([{ refunded: '10.00', refundable: '0.00' }])
    expect(granted(await world.core.getApiBalance({ key }))).toMatchObject([{ available: '0.00' }])
    const raw = world.deps.prisma.$executeRaw`update test_invoice set refunded = amount + 1 where token = ${token}`
    await expect(raw).rejects.toThrow(/test_invoice_refunded/)
  })

  it('the database refuses an intent of a test invoice, and test keys on links with money in them', async () => {
    const { owner, key } = await tester()
    const { token } = await ask(key)
    const payer = await world.person({ name: 'Ben', balance: '50.00' })
    expect(refusal(await world.core.quotePayment({ actor: payer.chat, token })).code).toBe('invoice_unknown')
    const link = granted(
      await world.core.createLink({ actor: owner.chat, amount: { minor: 500n, currency: 'EUR' }, description: '' }),
    )
    granted(await world.core.quotePayment({ actor: payer.chat, token: link.token }))
    const { prisma } = world.deps
    const steal = prisma.$executeRaw`
      update intent set link_id = (select id from test_invoice where token = ${token}) where owner_id = ${payer.userId}::uuid`
    await expect(steal).rejects.toThrow(/test mode and money do not meet/)
    const testLink = prisma.$executeRaw`
      insert into payment_link (id, token, shop_id, currency, amount, description, created_at, expires_at, api_key_id)
      select gen_random_uuid(), 'x', shop_id, currency, amount, description, created_at, expires_at, api_key_id
      from test_invoice where token = ${token}`
    await expect(testLink).rejects.toThrow(/test mode and money do not meet/)
  })

  it('API-03 each mode sees only its own: everything of the other is not there', async () => {
    const { owner, live, key } = await tester()
    const mine = await ask(key, { reference: 'same' })
    await pay(mine.token)
    const [{ id: payment = '' } = {}] = await payments(key)
    const refund = granted(
      await world.core.createRefund({ key, ...named(), terms: { payment, amount: 'rest', reason: 'ours' } }),
    ).answer
    const sent = granted(await world.core.sendTestEvent({ key, ...named(), type: 'payout.failed' })).answer
    const endpoint = granted(
      await world.core.createEndpoint({ key, ...named(), url: 'https://shop.example/hook', types: null }),
    ).answer
    const real = await ask(live, { reference: 'same' })
    const other = await testKeyOf(world, (await merchant(world, { name: 'Tea House' })).owner)
    const asked = (who: string) => ({
      invoice: world.core.getInvoice({ key: who, id: mine.id }),
      page: world.core.listInvoices({ key: who, after: mine.id, reference: null, limit: 1 }),
      withdraw: world.core.withdrawInvoice({ key: who, ...named(), id: mine.id }),
      payment: world.core.getPayment({ key: who, id: payment }),
      paid: world.core.listPayments({ key: who, after: payment, reference: null, limit: 1 }),
      give: world.core.createRefund({ key: who, ...named(), terms: { payment, amount: 'rest', reason: null } }),
      refund: world.core.getRefund({ key: who, id: refund.id }),
      given: world.core.listRefunds({ key: who, after: refund.id, payment: null, limit: 1 }),
      event: world.core.getEvent({ key: who, id: sent.id }),
      events: world.core.listEvents({ key: who, after: sent.id, types: null, limit: 1 }),
      endpoint: world.core.getEndpoint({ key: who, id: endpoint.id }),
      deliveries: world.core.listDeliveries({ key: who, id: endpoint.id, after: null, state: null, limit: 1 }),
      enable: world.core.enableEndpoint({ key: who, ...named(), id: endpoint.id }),
      rotate: world.core.rotateEndpoint({ key: who, ...named(), id: endpoint.id }),
      replay: world.core.replayEvents({ key: who, ...named(), id: endpoint.id, what: { event: sent.id } }),
      remove: world.core.removeEndpoint({ key: who, id: endpoint.id }),
    })
    const unknown = {
      ...{ invoice: 'invoice_unknown', page: 'invoice_unknown', withdraw: 'invoice_unknown' },
      ...{ payment: 'payment_unknown', paid: 'payment_unknown', give: 'payment_unknown' },
      ...{ refund: 'refund_unknown', given: 'refund_unknown', event: 'not_found', events: 'not_found' },
      ...{ endpoint: 'not_found', deliveries: 'not_found', enable: 'not_found', rotate: 'not_found' },
      ...{ replay: 'not_found', remove: 'not_found' },
    }
    for (const who of [live, other]) {
      const answers = Object.entries(asked(who)).map(async ([name, answer]) => [name, codeOf(await answer)])
      expect(Object.fromEntries(await Promise.all(answers))).toEqual(unknown)
    }
    expect(refusal(await world.core.getInvoice({ key, id: real.id })).code).toBe('invoice_unknown')
    const tried = { ...named(), id: mine.id, solved: false }
    expect(refusal(await world.core.tryTestInvoice({ key: live, ...tried })).code).toBe('test_key_needed')
    expect(refusal(await world.core.tryTestInvoice({ key, ...tried, id: real.id })).code).toBe('invoice_unknown')
    expect(granted(await world.core.getInvoice({ key, id: mine.id })).status).toBe('paid')
    expect(granted(await world.core.listEndpoints({ key: live }))).toEqual([])
    expect(granted(await world.core.listShopEndpoints({ actor: owner.chat }))).toHaveLength(1)
  })

  it('IDM-05 the same idempotency key is another request in the other mode', async () => {
    const { live, key } = await tester()
    const wish = { idempotencyKey: 'same', terms: TERMS }
    const [test, real] = [
      await world.core.createInvoice({ key, ...wish }),
      await world.core.createInvoice({ key: live, ...wish }),
    ]
    expect([granted(test).replayed, granted(real).replayed]).toEqual([false, false])
    expect(granted(test).answer.id).not.toBe(granted(real).answer.id)
  })

  it('a test key takes the link and no password, shows what it is, and stays what it is', async () => {
    const { owner, key } = await tester()
    expect(key).toMatch(/^okp_test_[A-Za-z0-9_-]{32}$/)
    const listed = granted(await world.core.listApiKeys({ actor: owner.chat }))
    expect(listed.map(({ live, hint }) => [live, hint])).toContainEqual([false, key.slice(-4)])
    const raw = world.deps.prisma.$executeRaw`update api_key set live = true where not live`
    await expect(raw).rejects.toThrow(/a key stays what it was/)
    const { token } = granted(await world.core.issueLink({ actor: owner.chat, purpose: 'api_key' }))
    granted(await world.core.makeTestKey({ token }))
    expect(refusal(await world.core.makeTestKey({ token })).code).toBe('link_used')
  })
})
