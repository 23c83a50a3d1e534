import { describe, expect, it } from 'vitest'
import { merchant } from '../../support/api.ts'
import { heldRow } from '../../support/at-once.ts'
import { paid, refunded } from '../../support/refund.ts'
import { amountOf } from '../../support/world.ts'
import { askAt, coffee, saleAt, saysNo } from '../support/sale.ts'
import { serveWorld } from '../support/served.ts'

const served = serveWorld()
const ask = (method: 'GET' | 'POST', path: string, asked: Parameters<typeof askAt>[3]) =>
  askAt(served, method, path, asked)
const sale = (reference?: string) => saleAt(served, reference)

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
