import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { feeRulesAt, type Priced } from '../../../src/core/wallet/schedule.ts'
import { query } from '../../support/database.ts'
import { liftTo } from '../../support/level.ts'
import { granted, refusal } from '../../support/people.ts'
import { amountOf, openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const row = (version: number, operation: string, level: number, percent: number, from: string) =>
  query(
    world.database.owner,
    `insert into fee_rule (version, operation, currency, level, percent, fixed_minor, min_minor, valid_from)
     values ($1, $2, 'EUR', $3, $4, 0, 0, $5)`,
    [version, operation, level, percent, from],
  )

/** What one operation costs in EUR at every level, in per cent, with the version it is from. */
async function prices(operation: Priced['operation'], at: string) {
  const asked = [0, 1, 2].map((level) => ({ operation, currency: 'EUR' as const, level }))
  const rules = await world.deps.prisma.$transaction((tx) => feeRulesAt(tx, asked, new Date(at)))
  return asked.map((one) => `${rules(one).version}: ${rules(one).percent}`)
}

describe('the fee schedule, by operation, rail, currency and level', () => {
  test('the first version: some prices fall with the level, the others are everybody’s', async () => {
    expect(await prices('send', '2026-06-01')).toEqual(['1: 1', '1: 0.8', '1: 0.5'])
    expect(await prices('topup_card', '2026-06-01')).toEqual(['1: 1.5', '1: 1.3', '1: 1'])
    expect(await prices('pay', '2026-06-01')).toEqual(['1: 1', '1: 1', '1: 1'])
  })

  test('a version is whole: a newer one takes every level of the older one away, from its moment on', async () => {
    await row(2, 'send', 0, 3, '2030-01-01')
    await row(3, 'send', 0, 4, '2030-02-01')
    await row(3, 'send', 2, 2, '2030-02-01')
    expect(await prices('send', '2029-12-31T23:59:59.999Z')).toEqual(['1: 1', '1: 0.8', '1: 0.5'])
    expect(await prices('send', '2030-01-01')).toEqual(['2: 3', '2: 3', '2: 3'])
    expect(await prices('send', '2030-02-01')).toEqual(['3: 4', '3: 4', '3: 2'])
  })

  test('a level between two that have rows pays what the one below it pays', async () => {
    await row(2, 'topup_bank', 0, 3, '2030-01-01')
    await row(2, 'topup_bank', 1, 2, '2030-01-01')
    expect(await prices('topup_bank', '2030-01-01')).toEqual(['2: 3', '2: 2', '2: 2'])
  })
})

describe('who bears a fee is priced by their own level', () => {
  const level = (userId: string, to: number) => liftTo(world.deps, userId, to)

  test('S55 the sender’s level prices a transfer, and a level reached meanwhile voids the card with the old price', async () => {
    const [ana, ben] = [await world.person({ balance: '100.00' }), await world.person()]
    await level(ben.userId, 2)
    const asked = { actor: ana.chat, payee: { userId: ben.userId }, amount: amountOf('10.00', 'EUR') }
    const card = granted(await world.core.quoteSend(asked))
    expect(card.fee).toEqual(amountOf('0.10', 'EUR'))
    await level(ana.userId, 2)
    expect(refusal(await world.core.confirmPayment({ actor: ana.chat, intentId: card.intentId })).code).toBe(
      'quote_expired',
    )
    const fresh = granted(await world.core.requoteSend({ actor: ana.chat, intentId: card.intentId }))
    expect(fresh.fee).toEqual(amountOf('0.05', 'EUR'))
    expect(granted(await world.core.confirmPayment({ actor: ana.chat, intentId: fresh.intentId })).fee).toEqual(
      fresh.fee,
    )
    expect(await world.breaches()).toEqual([])
  })

  test('top-ups are offered and opened at the person’s level; who has no account sees level 0', async () => {
    const ana = await world.person()
    await level(ana.userId, 1)
    const amount = amountOf('100.00', 'EUR')
    const cost = async (actor = ana.chat) => {
      const offers = granted(await world.core.getTopUpOffers({ actor, currency: 'EUR', amount }))
      return offers.find(({ rail }) => rail === 'card')?.cost?.fee
    }
    expect(await cost(world.stranger())).toEqual(amountOf('1.50', 'EUR'))
    expect(await cost()).toEqual(amountOf('1.30', 'EUR'))
    expect(granted(await world.core.startTopUp({ actor: ana.chat, rail: 'card', amount })).fee).toEqual(await cost())
  })
})
