import { describe, expect, it } from 'vitest'
import { keyOf, merchant } from '../../support/api.ts'
import { granted, topUp } from '../../support/people.ts'
import { amountOf } from '../../support/world.ts'
import { askAt, saleAt, saysNo } from '../support/sale.ts'
import { serveWorld } from '../support/served.ts'

const served = serveWorld()
const ask = (method: 'GET' | 'POST', path: string, asked: Parameters<typeof askAt>[3]) =>
  askAt(served, method, path, asked)
const sale = (reference?: string) => saleAt(served, reference)

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

  it('MNY-12 fifty at once, each of another amount and under a name of its own: never more than was paid, each answered', async () => {
    const { key, payment, payer, owner } = await sale()
    await topUp(served.world.core, owner.chat, amountOf('50.00', 'EUR'))
    const bodies = Array.from({ length: 50 }, (_, at) =>
      // Every tenth asks for whatever is left.
      at % 10 === 9 ? {} : { amount: `${1 + (at % 4)}.${10 + at}`, currency: 'EUR' },
    )
    const all = await Promise.all(
      bodies.map((body) => ask('POST', '/v1/refunds', { key, body: { payment: payment.id, ...body } })),
    )
    const made = all.filter(({ status }) => status === 201)
    const refused = all.filter(({ status }) => status !== 201).map((answer) => saysNo(answer).join(' '))
    expect(new Set(refused)).toEqual(new Set(['422 refund_too_much amount']))
    const cents = made.reduce((sum, { json }) => sum + Math.round(Number(json.amount) * 100), 0)
    // What "the rest" found is all that was left: the sum is what was paid, to the cent.
    expect(cents).toBe(12_50)
    expect(await served.world.balance(payer)).toBe('100.00')
    const kept = (await ask('GET', `/v1/refunds?payment=${payment.id}&limit=100`, { key })).json.data
    expect(kept.map(({ id }: { id: string }) => id).toSorted()).toEqual(made.map(({ json }) => json.id).toSorted())
    const { json: after } = await ask('GET', `/v1/payments/${payment.id}`, { key })
    expect(after).toMatchObject({ amount: '12.50', refunded: '12.50' })
    expect(await served.world.breaches()).toEqual([])
  })

  it('MNY-12 IDM-02 fifty at once under one name: one refund, and the others hear that it runs or get its bytes', async () => {
    const { key, payment, payer } = await sale()
    const body = { payment: payment.id, amount: '5.00', currency: 'EUR' }
    const all = await Promise.all(
      Array.from({ length: 50 }, () => ask('POST', '/v1/refunds', { key, idempotency: 'once', body })),
    )
    const made = all.filter(({ status }) => status === 201)
    expect(new Set(made.map(({ text }) => text)).size).toBe(1)
    expect(made.filter(({ replayed }) => replayed !== 'true')).toHaveLength(1)
    for (const answer of all.filter(({ status }) => status !== 201))
      expect(saysNo(answer)).toEqual([409, 'idempotency_busy Idempotency-Key'])
    expect(await served.world.balance(payer)).toBe('92.50')
    expect(await served.world.breaches()).toEqual([])
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
