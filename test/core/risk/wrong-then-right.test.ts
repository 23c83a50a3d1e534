import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { acquaint } from '../../support/held.ts'
import { granted, PIN, refusal, typePin } from '../../support/people.ts'
import { linkOf } from '../../support/shop.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

const HOUR = 3_600
const LOCK = 15 * 60 + 1
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

async function shopOf(): Promise<Person> {
  const owner = await world.person()
  granted(await world.core.nameShop({ actor: owner.chat, name: 'Corner Shop' }))
  return owner
}

const quote = async (person: Person, shop: Person) => {
  const token = await linkOf(world, { actor: shop.chat }, '30.00')
  return granted(await world.core.quotePayment({ actor: person.chat, token })).intentId
}

/** Types a PIN on the pad of a card. */
async function types(person: Person, intentId: string, pin: string): Promise<void> {
  const pad = await world.core.openPad({ actor: person.chat, purpose: 'authorise', intentId })
  if (pad.ok) await typePin(world.core, person.chat, pad.value.padId, pin).catch(() => undefined)
}

async function isWrongFiveTimes(person: Person, shop: Person): Promise<void> {
  const intentId = await quote(person, shop)
  for (let tries = 0; tries < 5; tries++) await types(person, intentId, '135798')
}

async function buys(person: Person, shop: Person) {
  const intentId = await quote(person, shop)
  await types(person, intentId, PIN)
  return world.core.confirmPayment({ actor: person.chat, intentId })
}

describe('RSK-03 S48 wrong PINs are remembered from when they were', () => {
  test('getting it right hours later suspects nobody anew', async () => {
    const [anna, shop] = [await world.person({ balance: '100.00' }), await shopOf()]
    await isWrongFiveTimes(anna, shop)
    await world.advance(2 * HOUR)
    expect(granted(await buys(anna, shop)).first).toBe(true)
  })

  test('getting it right at once does not hide them; what is refused goes from when it was said to', async () => {
    const [anna, shop, known] = [await world.person({ balance: '100.00' }), await shopOf(), await shopOf()]
    await isWrongFiveTimes(anna, shop)
    await world.advance(LOCK)
    // Right at last, which forgives the tries and not what was seen of them.
    await acquaint(world, anna, known, 'shop')
    granted(await buys(anna, known))
    const failure = refusal(await buys(anna, shop))
    expect(failure).toMatchObject({ code: 'risk_refused', reason: 'failed_factors' })
    const until = failure.code === 'risk_refused' ? Number(failure.until) : 0
    await world.advance(Math.ceil((until - Number(world.deps.clock())) / 1_000))
    expect(granted(await buys(anna, shop)).first).toBe(true)
  })

  test('what was wrong an hour ago and what is wrong now do not add up', async () => {
    const [anna, shop] = [await world.person({ balance: '100.00' }), await shopOf()]
    const intentId = await quote(anna, shop)
    for (let tries = 0; tries < 3; tries++) await types(anna, intentId, '135798')
    await types(anna, intentId, PIN)
    await world.advance(HOUR + 1)
    const later = await quote(anna, shop)
    for (let tries = 0; tries < 3; tries++) await types(anna, later, '135798')
    expect(granted(await buys(anna, shop)).first).toBe(true)
  })
})
