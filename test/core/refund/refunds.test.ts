import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { money } from '#core'
import { hasLeft } from '../../support/left.ts'
import { granted, refusal, topUp } from '../../support/people.ts'
import { refunded, sold } from '../../support/refund.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { amountOf, openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await tellRates(world)
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const eur = (minor: bigint) => money(minor, 'EUR')
const house = async (kind: string, currency = 'EUR') =>
  (await world.deps.prisma.ledgerAccount.findFirst({ where: { owner: 'house', kind, currency } }))?.balance ?? 0n

describe('what a shop gives back: notices/refund-made', () => {
  it('S81 all of it: the payer has what they paid, and the fee is back with the shop', async () => {
    const before = await house('fee_pay')
    const sale = await sold(world)
    const receipt = await refunded(world, sale, 'rest', 'returned')
    expect(receipt).toMatchObject({ amount: eur(12_50n), fee: eur(13n), costs: eur(12_37n), payerGets: eur(12_50n) })
    expect(receipt).toMatchObject({ left: eur(0n), first: true, reason: 'returned', payment: sale.payment })
    expect(await world.balance(sale.payer)).toBe('100.00')
    expect(await world.balance(sale.owner)).toBe('0.00')
    expect(await house('fee_pay')).toBe(before)
  })

  it('S81 in parts: of many small ones exactly as much comes back as of one', async () => {
    const sale = await sold(world)
    await topUp(world.core, sale.owner.chat, eur(1_00n))
    for (const part of [1n, 33n, 5_00n, 1n]) await refunded(world, sale, eur(part))
    const last = await refunded(world, sale)
    expect(last).toMatchObject({ amount: eur(7_15n), left: eur(0n) })
    expect(await world.balance(sale.payer)).toBe('100.00')
    expect(await world.balance(sale.owner)).toBe('1.00')
    const found = granted(await world.core.getSale({ actor: sale.owner.chat, payment: sale.payment }))
    expect(found).toMatchObject({ refunded: eur(12_50n), left: eur(0n) })
    expect(found.refunds.map(({ amount }) => amount.minor)).toEqual([1n, 33n, 5_00n, 1n, 7_15n])
    expect(found.refunds.reduce((sum, { fee }) => sum + fee.minor, 0n)).toBe(13n)
  })

  it('S81 the last cent may be all fee: it costs the shop nothing, and the payer has it', async () => {
    const sale = await sold(world)
    await refunded(world, sale, eur(12_49n))
    expect(await refunded(world, sale)).toMatchObject({ amount: eur(1n), fee: eur(1n), costs: eur(0n), left: eur(0n) })
    expect(await world.balance(sale.payer)).toBe('100.00')
    expect(await world.balance(sale.owner)).toBe('0.00')
  })

  it('S81 a shop whose balance does not hold it is told what is missing, and can after a top-up', async () => {
    const sale = await sold(world, { price: '20.00' })
    const other = await world.person({ name: 'Ben Other' })
    const send = { actor: sale.owner.chat, payee: { userId: other.userId }, amount: eur(15_00n) }
    const sent = granted(await world.core.quoteSend(send))
    granted(await world.core.confirmPayment({ actor: sale.owner.chat, intentId: sent.intentId }))
    const wish = { actor: sale.owner.chat, payment: sale.payment, amount: 'rest', reason: null } as const
    const short = refusal(await world.core.quoteRefund(wish))
    expect(short).toMatchObject({ code: 'insufficient_balance', needed: eur(19_80n), sendable: null })
    await topUp(world.core, sale.owner.chat, eur(20_00n))
    await refunded(world, sale)
    expect(await world.balance(sale.payer)).toBe('100.00')
  })

  it('MNY-16 a frozen or restricted shop gives nothing back; for a restricted payer it waits on hold; one who has left gets none', async () => {
    const sale = await sold(world)
    const wish = { actor: sale.owner.chat, payment: sale.payment, amount: eur(1_00n), reason: null }
    const card = granted(await world.core.quoteRefund(wish))
    const state = (userId: string, to: string) =>
      world.deps.prisma.user.update({ where: { id: userId }, data: { state: to } })
    for (const [as, code] of [
      ['frozen_by_user', 'account_frozen_by_user'],
      ['restricted', 'account_restricted'],
    ] as const) {
      await state(sale.owner.userId, as)
      expect(refusal(await world.core.quoteRefund(wish)).code).toBe(code)
      expect(refusal(await world.core.confirmRefund({ actor: sale.owner.chat, refundId: card.refundId })).code).toBe(
        code,
      )
    }
    await state(sale.owner.userId, 'active')
    await state(sale.payer.userId, 'restricted')
    granted(await world.core.confirmRefund({ actor: sale.owner.chat, refundId: card.refundId }))
    const { holds } = granted(await world.core.getHolds({ actor: sale.payer.chat }))
    expect(holds.map(({ why, total }) => [why, total])).toEqual([['received', eur(1_00n)]])
    await hasLeft(world, sale.payer)
    expect(refusal(await world.core.quoteRefund(wish))).toEqual({ code: 'payer_gone' })
  })

  it('S81 across currencies the payer gets the same share of what they paid, and the house is where it was', async () => {
    const accounts = [
      ['fx_position', 'EUR'],
      ['fx_position', 'USD'],
      ['fx_spread', 'USD'],
      ['rounding', 'USD'],
      ['fee_pay', 'USD'],
    ] as const
    const now = () => Promise.all(accounts.map(([kind, currency]) => house(kind, currency)))
    const before = await now()
    const sale = await sold(world, { price: '10.00', currency: 'USD', from: 'EUR' })
    const cost = 100_00n - amountOf(await world.balance(sale.payer), 'EUR').minor
    const part = await refunded(world, sale, money(2_50n, 'USD'))
    expect(part.payerGets).toEqual(eur(cost / 4n))
    await refunded(world, sale)
    expect(await world.balance(sale.payer)).toBe('100.00')
    expect(await world.balance(sale.owner)).toBe('0.00')
    expect(await now()).toEqual(before)
  })

  it('S81 both see it in history, statement and receipt, and the payer is told what, from whom and why', async () => {
    const sale = await sold(world)
    const receipt = await refunded(world, sale, eur(5_00n), 'One cup was cold')
    const of = async (actor: typeof sale.owner.chat) =>
      granted(await world.core.getHistory({ actor, limit: 1 })).entries[0]
    expect(await of(sale.payer.chat)).toMatchObject({ kind: 'refund', amount: eur(5_00n), counterparty: 'Café Aurora' })
    expect(await of(sale.owner.chat)).toMatchObject({
      kind: 'refunded',
      amount: eur(-5_00n),
      fee: eur(-5n),
      counterparty: 'Ana Payer',
    })
    const { reference } = receipt
    const seen = granted(await world.core.getTransaction({ actor: sale.payer.chat, reference }))
    expect(seen).toMatchObject({
      refund: { reason: 'One cup was cold', payment: sale.payment },
      note: 'Two cappuccinos',
    })
    const original = granted(await world.core.getTransaction({ actor: sale.payer.chat, reference: sale.payment }))
    expect(original).toMatchObject({ refunded: eur(5_00n) })
    granted(await world.core.issueReceipt({ actor: sale.owner.chat, reference }))
  })
})
