import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { CurrencyCode } from '#core'
import type { Tx } from '../../../src/core/kit/use-case.ts'
import type { Confirmation } from '../../../src/core/payment/booking.ts'
import { confirmRound } from '../../../src/core/payment/round.ts'
import { keyOf } from '../../support/api.ts'
import { granted } from '../../support/people.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
let shop: Person
beforeAll(async () => {
  world = await openWorld()
  shop = await world.person({ name: 'Carla Aurora' })
  granted(await world.core.nameShop({ actor: shop.chat, name: 'Café Aurora' }))
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

/** A payment to a person and one to the shop in each of these currencies, each by somebody else, waiting for the tap. */
async function waiting(currencies: readonly CurrencyCode[]): Promise<Confirmation[]> {
  const confirmations: Confirmation[] = []
  for (const currency of currencies) {
    const amount = amountOf('2.00', currency)
    const [sender, customer] = [
      await world.person({ currency, balance: '10.00' }),
      await world.person({ currency, balance: '10.00' }),
    ]
    const { token } = granted(await world.core.createLink({ actor: shop.chat, amount, description: '' }))
    const payee = { userId: shop.userId }
    const sent = granted(await world.core.quoteSend({ actor: sender.chat, payee, amount }))
    const paid = granted(await world.core.quotePayment({ actor: customer.chat, token }))
    confirmations.push({ actor: sender.chat, intentId: sent.intentId })
    confirmations.push({ actor: customer.chat, intentId: paid.intentId })
  }
  return confirmations
}

/** Confirms them in one round. Returns how many statements that took. */
async function statementsFor(asked: readonly Confirmation[]): Promise<number> {
  let statements = 0
  const counted = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(of, name) {
        const found: unknown = Reflect.get(of, name)
        if (typeof found === 'function')
          return (...args: unknown[]) => {
            statements++
            return found.apply(of, args)
          }
        return typeof found === 'object' && found !== null ? counted(found) : found
      },
    })
  const { prisma, clock, ...deps } = world.deps
  const answers = await prisma.$transaction((tx: Tx) => confirmRound({ ...deps, now: clock(), tx: counted(tx) }, asked))
  expect(answers.map((answer) => answer.ok)).toEqual(asked.map(() => true))
  return statements
}

it('books a round in as many statements as one payment of its kind, whatever its currencies', async () => {
  // The first payment in a currency opens the account its fees go to: for ever, so it is no part of what rounds cost.
  await statementsFor(await waiting(['EUR', 'USD', 'GBP']))
  const few = await statementsFor(await waiting(['EUR']))
  expect(few).toBeGreaterThan(0)
  // What a shop may take is counted in its owner's euros: once one is paid in anything else, the rates are read.
  expect(await statementsFor(await waiting(['GBP']))).toBe(few + 1)
  expect(await statementsFor(await waiting(['EUR', 'USD', 'GBP']))).toBe(few + 1)
})

it('says what happened in one statement more, whatever its number, and only where a shop’s server may ask', async () => {
  await statementsFor(await waiting(['EUR']))
  const unheard = await statementsFor(await waiting(['EUR']))
  await keyOf(world, shop)
  expect(await statementsFor(await waiting(['EUR']))).toBe(unheard + 1)
  expect(await statementsFor(await waiting(['EUR', 'EUR', 'EUR']))).toBe(unheard + 1)
  expect(await world.deps.prisma.shopEvent.count({ where: { type: 'payment.succeeded' } })).toBe(4)
})
