import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { TopUpReport, TopUpView } from '#core'
import { accountOn, granted } from '../../support/people.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const eur = (text: string) => amountOf(text, 'EUR')

async function started(): Promise<{ ana: Person; order: TopUpView }> {
  const ana = await world.person()
  return { ana, order: granted(await world.core.startTopUp({ actor: ana.chat, rail: 'bank', amount: eur('25.00') })) }
}

async function tell(order: TopUpView, kind: 'succeeded' | 'returned', change: Partial<TopUpReport> = {}) {
  const eventId = randomUUID()
  const { reference, amount } = order
  const news = { rail: 'bank', eventId, type: `topup.${kind}`, reference, account: accountOn(order), amount } as const
  const wire = { occurredAt: new Date(), raw: new TextEncoder().encode(eventId), signature: 'v1,x' }
  return granted(await world.core.receiveReport({ ...news, ...wire, ...change }))
}

const houseHas = async (kind: 'unidentified' | 'loss' | 'topup_clearing'): Promise<bigint> =>
  (await world.deps.prisma.ledgerAccount.findFirst({ where: { kind, currency: 'EUR' } }))?.balance ?? 0n

describe('money the bank takes back', () => {
  it('CBK-09 a transfer sent again after the first was taken back waits in suspense, in whatever order the news comes', async () => {
    const orders = [
      ['succeeded', 'returned', 'succeeded'],
      ['returned', 'succeeded', 'succeeded'],
      ['succeeded', 'succeeded', 'returned'],
    ] as const
    for (const kinds of orders) {
      const { ana, order } = await started()
      const [kept, owed] = [await houseHas('unidentified'), await houseHas('topup_clearing')]
      for (const kind of kinds) await tell(order, kind)
      expect(await world.balance(ana)).toBe('0.00')
      expect((await houseHas('unidentified')) - kept, kinds.join()).toBe(2_500n)
      expect((await houseHas('topup_clearing')) - owed, kinds.join()).toBe(-2_500n)
    }
  })

  it('CBK-04 CBK-09 what comes back in a larger amount or from another account leaves the top-up alone and is a case', async () => {
    for (const change of [{ amount: eur('25.01') }, { account: 'SOMEBODY-ELSE' }]) {
      const { ana, order } = await started()
      await tell(order, 'succeeded')
      const owed = await houseHas('topup_clearing')
      expect(await tell(order, 'returned', change)).toBe('suspense')
      expect(await world.balance(ana)).toBe('25.00')
      expect((await houseHas('topup_clearing')) - owed).toBe((change.amount ?? order.amount).minor)
      const item = await world.deps.prisma.suspenseItem.findFirst({
        where: { cause: 'returned_unknown', reference: order.reference },
      })
      expect(item).toMatchObject({ amount: (change.amount ?? order.amount).minor, state: 'open' })
    }
  })

  it('CBK-09 money in suspense that the bank takes back is in suspense no longer', async () => {
    const { ana, order } = await started()
    for (const change of [{ reference: 'WHAT IS THIS' }, { amount: eur('24.99') }, { account: 'SOMEBODY-ELSE' }])
      for (const kinds of [['succeeded', 'returned'] as const, ['returned', 'succeeded'] as const]) {
        const before = await houseHas('unidentified')
        for (const kind of kinds) await tell(order, kind, change)
        expect((await houseHas('unidentified')) - before).toBe(0n)
      }
    const { state } = granted(await world.core.getTopUp({ actor: ana.chat, reference: order.reference }))
    expect(state).toBe('pending')
  })

  it('CBK-09 of two wrong transfers for one order one is taken back: the order is asked for again only after the other', async () => {
    const { ana, order } = await started()
    const stateNow = async () =>
      granted(await world.core.getTopUp({ actor: ana.chat, reference: order.reference })).state
    for (const amount of [eur('24.00'), eur('26.00')]) await tell(order, 'succeeded', { amount })
    await tell(order, 'returned', { amount: eur('24.00') })
    expect(await stateNow()).toBe('in_review')
    await tell(order, 'returned', { amount: eur('26.00') })
    expect(await stateNow()).toBe('pending')
    const told = await world.deps.prisma.notice.count({ where: { userId: ana.userId, kind: 'topup_returned' } })
    expect(told).toBe(2)
  })

  it('MNY-05 what is left of a returned top-up is taken back; the house carries only what was spent', async () => {
    const { ana, order } = await started()
    const ben = await world.person()
    await tell(order, 'succeeded')
    const payment = { actor: ana.chat, payee: { userId: ben.userId }, amount: eur('1.00') }
    const { intentId } = granted(await world.core.quoteSend(payment))
    granted(await world.core.confirmPayment({ actor: ana.chat, intentId }))
    const lost = await houseHas('loss')
    expect(await tell(order, 'returned')).toBe('returned')
    expect(await world.balance(ana)).toBe('0.00')
    expect((await houseHas('loss')) - lost).toBe(-101n)
    const item = await world.deps.prisma.suspenseItem.findFirst({ where: { reference: order.reference } })
    expect(item).toMatchObject({ cause: 'returned_short', amount: 101n })
  })
})
