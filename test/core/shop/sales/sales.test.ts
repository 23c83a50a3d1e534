import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { granted, refusal } from '../../../support/people.ts'
import { paid, refunded, type Sold, sold } from '../../../support/refund.ts'
import { hire } from '../../../support/shop.ts'
import { amountOf, openWorld, type Person, type World } from '../../../support/world.ts'

let world: World
let owner: Person
let payer: Person
let first: Sold

const DAY = 24 * 3600
const ask = (extra: object = {}) => world.core.listSales({ actor: owner.chat, ...extra })
const amounts = async (extra: object) =>
  granted(await ask(extra)).payments.map(({ amount }) => `${amount.minor} ${amount.currency}`)

// Twelve payments over nine days, one of them in dollars, one given back in part.
beforeAll(async () => {
  world = await openWorld()
  owner = await world.person({ name: 'Carla Aurora' })
  payer = await world.person({ name: 'Ana Payer', balance: '500.00' })
  first = await sold(world, { owner, payer, price: '10.00' })
  await world.advance(8 * DAY)
  for (let minor = 101n; minor <= 110n; minor += 1n) {
    const amount = { minor, currency: 'EUR' } as const
    const { token } = granted(await world.core.createLink({ actor: owner.chat, amount, description: '=1+1' }))
    await paid(world, payer, token)
  }
  await refunded(world, first, amountOf('4.00', 'EUR'))
})
afterAll(async () => {
  expect(await world.breaches()).toEqual([])
  await world.close()
})

describe('what a shop sold', () => {
  test('sums by currency: net is gross less fees less refunds, refunds on the day they were made', async () => {
    const seven = granted(await world.core.getSales({ actor: owner.chat, period: 'seven_days' }))
    const [sum] = seven.sums
    expect(sum).toMatchObject({ count: 10, gross: { minor: 1_055n }, refunded: { minor: 400n } })
    expect(sum?.net.minor).toBe((sum?.gross.minor ?? 0n) - (sum?.fee.minor ?? 0n) - (sum?.refunded.minor ?? 0n))
    expect(seven.bars).toHaveLength(7)
    expect(seven.bars.map(({ gross }) => gross.minor)).toEqual([0n, 0n, 0n, 0n, 0n, 0n, 1_055n])
    const thirty = granted(await world.core.getSales({ actor: owner.chat, period: 'thirty_days' }))
    expect(thirty.sums[0]).toMatchObject({ count: 11, gross: { minor: 2_055n } })
    // All it ever sold and gave back is what its owner has.
    expect(await world.balance(owner)).toBe((Number(thirty.sums[0]?.net.minor) / 100).toFixed(2))
    const today = granted(await world.core.getSales({ actor: owner.chat, period: 'today' }))
    expect(today.bars).toHaveLength(24)
    expect(today.bars.reduce((all, { gross }) => all + gross.minor, 0n)).toBe(1_055n)
  })

  test('payments come in pages that miss and repeat nothing, each with what was given back of it', async () => {
    const page = granted(await ask())
    expect(page.payments).toHaveLength(8)
    const rest = granted(await ask({ cursor: page.older ?? '' }))
    expect(rest.older).toBeNull()
    const all = [...page.payments, ...rest.payments]
    expect(new Set(all.map(({ reference }) => reference)).size).toBe(11)
    expect(all.map(({ at }) => at.getTime())).toEqual(all.map(({ at }) => at.getTime()).toSorted((a, b) => b - a))
    expect(all.at(-1)).toMatchObject({
      ...{ reference: first.payment, from: 'Ana Payer', description: 'Two cappuccinos' },
      refunded: { minor: 400n },
    })
  })

  test('filters by time, state and currency, and finds by number and amount', async () => {
    expect(await amounts({ refunded: true })).toEqual(['1000 EUR'])
    expect(await amounts({ period: 'seven_days', refunded: true })).toEqual([])
    expect(await amounts({ currency: 'USD' })).toEqual([])
    expect(await amounts({ search: { amount: amountOf('1.07', 'EUR') } })).toEqual(['107 EUR'])
    expect(await amounts({ search: { text: first.payment.toLowerCase() } })).toEqual(['1000 EUR'])
    expect(await amounts({ search: { text: 'no such thing' } })).toEqual([])
  })

  test('the settlement has every payment and refund once, and its columns add up to what its owner has', async () => {
    const { lines, next } = granted(await world.core.readSettlement({ actor: owner.chat, period: 'thirty_days' }))
    expect(next).toBeNull()
    expect(lines.map(({ kind }) => kind).filter((kind) => kind === 'payment')).toHaveLength(11)
    expect(lines.at(-1)).toMatchObject({ kind: 'refund', of: first.payment, refund: { minor: 400n } })
    const net = lines.reduce((sum, line) => sum + line.net.minor, 0n)
    expect(await world.balance(owner)).toBe((Number(net) / 100).toFixed(2))
  })

  test('API-03 a cashier sees today’s payments and no sums; nobody else sees anything', async () => {
    const cashier = await world.person({ name: 'Ben Kovac' })
    await hire(world, owner.chat, cashier.chat, 'cashier')
    const actor = cashier.chat
    expect(granted(await world.core.listSales({ actor, period: 'today' })).payments).toHaveLength(8)
    const needs = { code: 'shop_right_missing', needs: 'manager' }
    expect(refusal(await world.core.listSales({ actor, period: 'seven_days' }))).toMatchObject(needs)
    expect(refusal(await world.core.listSales({ actor }))).toMatchObject(needs)
    expect(refusal(await world.core.getSales({ actor, period: 'today' }))).toMatchObject(needs)
    expect(refusal(await world.core.readSettlement({ actor, period: 'today' }))).toMatchObject(needs)
    expect(refusal(await world.core.getSales({ actor: payer.chat, period: 'today' })).code).toBe('shop_missing')
  })
})
