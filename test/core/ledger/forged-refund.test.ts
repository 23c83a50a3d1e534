import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Intent } from '#prisma'
import type { Tx } from '../../../src/core/kit/use-case.ts'
import { type AccountKind, HOUSE } from '../../../src/core/ledger/chart.ts'
import { forge, foundAfter, legOf } from '../../support/forged.ts'
import { refunded, type Sold, sold } from '../../support/refund.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

// Whoever has the application's own role writes a refund's row as well as its journal. The payment it gives back says
// whose money that is, and in which parts it comes back.

const REFERENCE = 'R-FRGD-FRGD'

let world: World
let sale: Sold
let intent: Intent
let victim: Person
beforeAll(async () => {
  world = await openWorld()
  victim = await world.person({ balance: '200.00' })
  sale = await sold(world, { price: '20.00' })
  intent = await world.deps.prisma.intent.findUniqueOrThrow({ where: { id: sale.id } })
})
afterAll(() => world.close())

type Side = readonly [owner: string, kind: AccountKind]
type Way = readonly [from: Side, to: Side, amount: string]
type Amounts = { amount: string; fee: string; payerAmount: string }

const purse = ({ userId }: Person): Side => [`user:${userId}`, 'user']

/** The refund's row, done, and its journal. */
async function forgeRefund(tx: Tx, amounts: Amounts, ways: readonly Way[]): Promise<void> {
  const id = randomUUID()
  const now = new Date()
  const link = await tx.paymentLink.findUniqueOrThrow({ where: { id: intent.linkId ?? '' } })
  const minor = (text: string) => amountOf(text, 'EUR').minor
  const { amount, fee, payerAmount } = amounts
  const people = { ownerId: sale.owner.userId, sellerId: sale.owner.userId, payerId: sale.payer.userId }
  await tx.refund.create({
    data: {
      ...{ id, intentId: intent.id, shopId: link.shopId, ...people, currency: 'EUR', payerCurrency: 'EUR' },
      ...{ amount: minor(amount), fee: minor(fee), payerAmount: minor(payerAmount), hash: new Uint8Array(32) },
      ...{ factor: 'none', state: 'succeeded', reference: REFERENCE },
      ...{ createdAt: now, expiresAt: now, confirmedAt: now },
    },
  })
  const legs = []
  for (const [from, to, text] of ways) legs.push(await legOf(tx, [from, to], text))
  const business = { kind: 'refund', businessKey: `refund:${id}`, reverses: intent.id, reason: 'refund' }
  await forge(tx, { id, ...business, legs })
}

const found = (amounts: Amounts, ways: () => readonly Way[]) =>
  foundAfter(world, 'I8', (tx) => forgeRefund(tx, amounts, ways()))

describe('I8 a refund that nobody gives', () => {
  it('is no part of a payment given back as its shop gives it back', async () => {
    const ways = (): Way[] => [
      [[HOUSE, 'fee_pay'], purse(sale.owner), '0.10'],
      [purse(sale.owner), purse(sale.payer), '10.00'],
    ]
    expect(await found({ amount: '10.00', fee: '0.10', payerAmount: '10.00' }, ways)).toEqual([])
  })

  it('I8 out of the purse of a bystander is found', async () => {
    const ways = (): Way[] => [
      [[HOUSE, 'fee_pay'], purse(sale.owner), '0.10'],
      [purse(sale.owner), purse(sale.payer), '0.10'],
      [purse(victim), purse(sale.payer), '19.90'],
    ]
    expect(await found({ amount: '0.10', fee: '0.10', payerAmount: '20.00' }, ways)).toContain(REFERENCE)
  })

  it('I8 of which the bystander pays the half is found, though its parts are in proportion', async () => {
    const ways = (): Way[] => [
      [[HOUSE, 'fee_pay'], purse(sale.owner), '0.10'],
      [purse(sale.owner), [HOUSE, 'fx_position'], '10.00'],
      [purse(victim), purse(sale.payer), '10.00'],
    ]
    expect(await found({ amount: '10.00', fee: '0.10', payerAmount: '10.00' }, ways)).toContain(REFERENCE)
  })

  it('I8 out of what the house earned otherwise is found', async () => {
    const ways = (): Way[] => [
      [[HOUSE, 'fee_pay'], purse(sale.owner), '0.10'],
      [purse(sale.owner), [HOUSE, 'fx_position'], '10.00'],
      [[HOUSE, 'fee_topup'], purse(sale.payer), '10.00'],
    ]
    expect(await found({ amount: '10.00', fee: '0.10', payerAmount: '10.00' }, ways)).toContain(REFERENCE)
  })

  it('I8 that gives back the whole fee with a part of the payment is found', async () => {
    const ways = (): Way[] => [
      [[HOUSE, 'fee_pay'], purse(sale.owner), '0.20'],
      [purse(sale.owner), purse(sale.payer), '10.00'],
    ]
    expect(await found({ amount: '10.00', fee: '0.20', payerAmount: '10.00' }, ways)).toContain(intent.reference)
  })

  it('I8 across currencies, in parts and with what they leave over, is none of them', async () => {
    await tellRates(world)
    const abroad = await sold(world, { price: '20.01', currency: 'USD', from: 'EUR' })
    for (const text of ['0.07', '3.33', '7.01']) await refunded(world, abroad, amountOf(text, 'USD'))
    expect(await world.breaches()).toEqual([])
    await refunded(world, abroad)
    expect(await world.breaches()).toEqual([])
  })
})
