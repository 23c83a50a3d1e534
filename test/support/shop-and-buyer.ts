import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { openTown, type Phone, type Town } from './chat.ts'
import { paid } from './refund.ts'
import { linkOf, type Shopkeeper, shopkeeper } from './shop.ts'
import type { Person } from './world.ts'

/** A town, and for each test a shop of Carla's and Sam, who has 100.00 EUR; `bought`: he paid her, and both have heard of it. */
export type ShopAndBuyer = {
  town: Town
  carla: Shopkeeper
  sam: Phone & { person: Person }
  /** Returns the payment's number. */
  bought: (price?: string) => Promise<string>
}

/** Opens it for the whole of a test file; each test ends on balanced books and without an error. */
export function shopAndBuyer(): ShopAndBuyer {
  const at = {} as ShopAndBuyer
  beforeAll(async () => {
    at.town = await openTown()
  })
  beforeEach(async () => {
    at.carla = await shopkeeper(at.town)
    at.sam = await at.town.customer({ name: 'Sam Newman', balance: '100.00' })
  })
  at.bought = async (price = '12.50') => {
    const { reference } = await paid(at.town.world, at.sam.person, await linkOf(at.town.world, at.carla, price))
    await at.town.deliver()
    return reference
  }
  afterEach(async () => {
    expect(await at.town.world.breaches()).toEqual([])
    expect(at.town.errors).toEqual([])
  })
  afterAll(() => at.town.close())
  return at
}
