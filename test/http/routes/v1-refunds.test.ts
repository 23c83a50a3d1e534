import { describe, expect, it } from 'vitest'
import { keyOf, merchant } from '../../support/api.ts'
import { heldRow } from '../../support/at-once.ts'
import { granted, topUp } from '../../support/people.ts'
import { paid, refunded } from '../../support/refund.ts'
import { amountOf } from '../../support/world.ts'
import { serveWorld } from '../support/served.ts'

const served = serveWorld()

type Asked = { key: string; idempotency?: string; body?: unknown }

/** One request, as a server sends it: its status and what it says. */
async function ask(method: 'GET' | 'POST', path: string, { key, idempotency, body }: Asked) {
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
const coffee = { amount: '12.50', currency: 'EUR', description: 'Two cappuccinos' }
const saysNo = ({ status, json }: Awaited<ReturnType<typeof ask>>) => [
  status,
  [json.code, json.param].filter(Boolean).join(' '),
]

/** A shop with a key, and an order of it that somebody paid. */
async function sale(reference = crypto.randomUUID()) {
  const { world } = served
  const { owner, key } = await merchant(world)
  const payer = await world.person({ name: 'Ana Payer', balance: '100.00' })
  const invoice = (await ask('POST', '/v1/invoices', { key, body: { ...coffee, reference } })).json
  const receipt = await paid(world, payer, invoice.pay_url.split('/pay/')[1])
  const [payment] = (await ask('GET', `/v1/payments?reference=${reference}`, { key })).json.data
  return { owner, key, payer, invoice, payment, reference, number: receipt.reference }
}

describe('the merchant API: routes/v1-payments', () => {
  it('S43 S44 "was it charged?" has one true answer, whatever the shop’s own system knows', async () => {
    const { world } = served
    const { key } = await merchant(world)
    const charge = async (reference: string) =>
      (await ask('GET', `/v1/payments?reference=${reference}`, { key })).json.charge
    expect(await charge('order-1')).toEqual({ reference: 'order-1', status: 'not_charged', invoice: null })
    const body = { ...coffee, reference: 'order-1', expires_in: 60 }
    const invoice = (await ask('POST', '/v1/invoices', { key, body })).json
    expect(await charge('order-1')).toEqual({ reference: 'order-1', status: 'waiting', invoice: invoice.id })
    const payer = await world.person({ balance: '100.00' })
    await paid(world, payer, invoice.pay_url.split('/pay/')[1])
    const after = await ask('GET', '/v1/payments?reference=order-1', { key })
    expect(after.json.charge).toEqual({ reference: 'order-1', status: 'charged', invoice: invoice.id })
    expect(after.json.data).toHaveLength(1)
    const other = (await ask('POST', '/v1/invoices', { key, body: { ...body, reference: 'order-2' } })).json
    await ask('POST', `/v1/invoices/${other.id}/withdraw`, { key })
    expect(await charge('order-2')).toMatchObject({ status: 'not_charged', invoice: other.id })
    await ask('POST', '/v1/invoices', { key, body: { ...body, reference: 'order-3' } })
    await world.advance(90)
    // Over, but a confirmation that began in time may still come.
    expect(await charge('order-3')).toMatchObject({ status: 'waiting' })
    await world.advance(60)
    expect(await charge('order-3')).toMatchObject({ status: 'not_charged' })
  })

  it('S43 a payment that is being booked is waited for: nobody hears of an order that it was not charged, and then it was', async () => {
    const { world } = served
    const { key } = await merchant(world)
    const invoice = (await ask('POST', '/v1/invoices', { key, body: { ...coffee, reference: 'racing' } })).json
    const link = await world.deps.prisma.paymentLink.findFirstOrThrow({ where: { reference: 'racing' } })
    const held = await heldRow(world, `select 1 from payment_link where id = '${link.id}' for update`)
    let answered = false
    const asked = ask('GET', '/v1/payments?reference=racing', { key }).then((answer) => {
      answered = true
      return answer
    })
    await held.someoneWaits(1)
    expect(answered).toBe(false)
    await held.release()
    expect((await asked).json.charge).toMatchObject({ status: 'waiting', invoice: invoice.id })
  })

  it('says what was paid, what it cost, what arrived and what was given back', async () => {
    const { key, owner, invoice, payment, number, reference } = await sale()
    expect(payment).toEqual({
      ...{ id: payment.id, object: 'payment', livemode: true, status: 'succeeded', number, ...coffee },
      ...{
        fee: '0.13',
        net: '12.37',
        refunded: '0.00',
        refundable: '12.50',
        refundable_until: payment.refundable_until,
      },
      ...{ invoice: invoice.id, reference, paid_at: payment.paid_at },
    })
    expect(payment.id).toMatch(/^pay_[0-9a-f]{32}$/)
    await refunded(served.world, { owner, payment: number }, amountOf('5.00', 'EUR'), 'returned')
    const one = await ask('GET', `/v1/payments/${payment.id}`, { key })
    expect(one.json).toEqual({ ...payment, refunded: '5.00', refundable: '7.50' })
    const list = await ask('GET', '/v1/payments?limit=1', { key })
    expect(list.json).toEqual({ object: 'list', data: [one.json], has_more: false, charge: null })
    const refunds = await ask('GET', `/v1/refunds?payment=${payment.id}`, { key })
    expect(refunds.json.data).toMatchObject([{ amount: '5.00', fee: '0.05', net: '4.95', reason: 'returned' }])
  })

  it('API-03 what is another shop’s is not there', async () => {
    const [one, other] = [await sale(), await sale()]
    const { json } = await ask('POST', '/v1/refunds', { key: one.key, body: { payment: one.payment.id } })
    for (const path of [
      `/v1/payments/${one.payment.id}`,
      `/v1/payments?starting_after=${one.payment.id}`,
      `/v1/payments/${one.invoice.id}`,
      '/v1/payments/pay_0',
    ])
      expect(saysNo(await ask('GET', path, { key: other.key }))[0], path).toBe(404)
    for (const path of [`/v1/refunds/${json.id}`, `/v1/refunds?starting_after=${json.id}`])
      expect(saysNo(await ask('GET', path, { key: other.key })), path).toEqual([404, 'refund_unknown'])
    const refund = await ask('POST', '/v1/refunds', { key: other.key, body: { payment: one.payment.id } })
    expect(saysNo(refund)).toEqual([404, 'payment_unknown payment'])
    const theirs = await ask('GET', `/v1/payments?reference=${one.reference}`, { key: other.key })
    expect(theirs.json).toMatchObject({ data: [], charge: { status: 'not_charged', invoice: null } })
    expect((await ask('GET', `/v1/refunds?payment=${one.payment.id}`, { key: other.key })).json.data).toEqual([])
  })
})

describe('the merchant API: routes/v1-refunds', () => {
  it('S81 gives back a part, then the rest; whoever paid has it, both sides are told, servers hear', async () => {
    const { key, payer, owner, payment } = await sale()
    const body = { payment: payment.id, amount: '5.00', currency: 'EUR', reason: 'One cup was cold' }
    const first = await ask('POST', '/v1/refunds', { key, body })
    expect(first.status).toBe(201)
    expect(first.json).toMatchObject({
      ...{
        object: 'refund',
        livemode: true,
        status: 'succeeded',
        payment: payment.id,
        amount: '5.00',
        currency: 'EUR',
      },
      ...{ fee: '0.05', net: '4.95', reason: 'One cup was cold' },
    })
    expect((await ask('GET', `/v1/refunds/${first.json.id}`, { key })).json).toEqual(first.json)
    const rest = await ask('POST', '/v1/refunds', { key, body: { payment: payment.id } })
    expect(rest.json).toMatchObject({ amount: '7.50', fee: '0.08', net: '7.42', reason: null })
    expect(await served.world.balance(payer)).toBe('100.00')
    const events = await ask('GET', '/v1/events?type=refund.created,refund.succeeded', { key })
    expect(
      events.json.data.map(({ type, data }: { type: string; data: { refund: string } }) => [type, data.refund]),
    ).toEqual([
      ['refund.succeeded', rest.json.id],
      ['refund.created', rest.json.id],
      ['refund.succeeded', first.json.id],
      ['refund.created', first.json.id],
    ])
    const kinds = async (userId: string) =>
      (await served.world.deps.prisma.notice.findMany({ where: { userId }, orderBy: { seq: 'asc' } })).map(
        ({ kind }) => kind,
      )
    expect((await kinds(payer.userId)).filter((kind) => kind.startsWith('refund'))).toEqual([
      'refund_received',
      'refund_received',
    ])
    expect((await kinds(owner.userId)).filter((kind) => kind.startsWith('refund'))).toEqual([
      'refund_made',
      'refund_made',
    ])
  })

  it('IDM-02 IDM-03 the same request again: the same bytes and no second refund; another under its name: refused', async () => {
    const { key, payment, payer } = await sale()
    const body = { payment: payment.id, amount: '2.00', currency: 'EUR' }
    const [first, again] = [
      await ask('POST', '/v1/refunds', { key, idempotency: 'same', body }),
      await ask('POST', '/v1/refunds', { key, idempotency: 'same', body }),
    ]
    expect([again.status, again.text, again.replayed]).toEqual([201, first.text, 'true'])
    const other = await ask('POST', '/v1/refunds', { key, idempotency: 'same', body: { ...body, amount: '2.01' } })
    expect(saysNo(other)).toEqual([422, 'idempotency_mismatch Idempotency-Key'])
    expect(await served.world.balance(payer)).toBe('89.50')
  })

  it('MNY-12 of twenty at once, each with a name of its own, no more comes back than was paid', async () => {
    const { key, payment, payer, owner } = await sale()
    await topUp(served.world.core, owner.chat, amountOf('50.00', 'EUR'))
    const body = { payment: payment.id, amount: '5.00', currency: 'EUR' }
    const all = await Promise.all(Array.from({ length: 20 }, () => ask('POST', '/v1/refunds', { key, body })))
    expect(all.filter(({ status }) => status === 201)).toHaveLength(2)
    const refused = new Set(all.filter(({ status }) => status !== 201).map((answer) => saysNo(answer).join(' ')))
    expect(refused).toEqual(new Set(['422 refund_too_much amount']))
    expect(await served.world.balance(payer)).toBe('97.50')
  })

  it.each([
    [{ amount: 5 }, 'malformed amount'],
    [{ amount: '5.0', currency: 'EUR' }, 'malformed amount'],
    [{ amount: '-5.00', currency: 'EUR' }, 'malformed amount'],
    [{ amount: '0.00', currency: 'EUR' }, 'malformed amount'],
    [{ amount: '5.00' }, 'malformed currency'],
    [{ currency: 'EUR' }, 'malformed amount'],
    [{ amount: '5.00', currency: 'XXX' }, 'malformed currency'],
    [{ reason: 'two\nlines' }, 'malformed reason'],
    [{ feeOverride: '1' }, 'malformed feeOverride'],
    [{ payment: 17 }, 'malformed payment'],
  ])('API-04 API-05 %j is refused, and the field named', async (given, said) => {
    const { key } = await merchant(served.world)
    const answer = await ask('POST', '/v1/refunds', { key, body: { payment: `pay_${'0'.repeat(32)}`, ...given } })
    expect(saysNo(answer)).toEqual([400, said])
  })

  it('refuses what cannot be given back, with the code that says why', async () => {
    const { key, payment, owner } = await sale()
    const refund = (given: object) => ask('POST', '/v1/refunds', { key, body: { payment: payment.id, ...given } })
    expect(saysNo(await refund({ amount: '12.51', currency: 'EUR' }))).toEqual([422, 'refund_too_much amount'])
    expect(saysNo(await refund({ amount: '1.00', currency: 'USD' }))).toEqual([422, 'currency_not_supported currency'])
    expect(saysNo(await refund({ payment: `pay_${'0'.repeat(32)}` }))).toEqual([404, 'payment_unknown payment'])
    await served.world.deps.prisma.user.update({ where: { id: owner.userId }, data: { state: 'frozen_by_user' } })
    expect(saysNo(await refund({}))).toEqual([402, 'account_frozen_by_user'])
    await served.world.deps.prisma.user.update({ where: { id: owner.userId }, data: { state: 'active' } })
  })

  it('API-01 only a key that may gives anything back', async () => {
    const { owner, payment } = await sale()
    const key = await keyOf(served.world, owner, ['payments:read', 'invoices:write'])
    const answer = await ask('POST', '/v1/refunds', { key, body: { payment: payment.id } })
    expect(saysNo(answer)).toEqual([403, 'scope_missing'])
    granted(await served.world.core.getBalances({ actor: owner.chat }))
  })
})
