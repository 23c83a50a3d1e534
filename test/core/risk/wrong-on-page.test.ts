import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { granted, PIN, refusal } from '../../support/people.ts'
import { linkOf } from '../../support/shop.ts'
import { confirmed, eur, savedAccount } from '../../support/withdraw.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

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

/** Somebody's browser, at a shop's checkout. */
async function atCheckout({ email, password }: Person, shop: Person) {
  const source = '192.0.2.7'
  const opened = granted(await world.core.logIn({ email, password, device: { browser: null, system: null }, source }))
  const actor = { session: 'session' in opened ? opened.session : '' }
  const token = await linkOf(world, { actor: shop.chat }, '30.00')
  const { intentId } = granted(await world.core.quoteOnPage({ actor, token }))
  return { pays: (pin: string) => world.core.payOnPage({ actor, intentId, pin }) }
}

async function isWrongFiveTimes(person: Person, shop: Person): Promise<void> {
  const page = await atCheckout(person, shop)
  for (let tries = 0; tries < 5; tries++) await page.pays('135798')
}

test('RSK-03 S48 wrong PINs on a checkout page count to the rules there; ATH-08 its owner, in the chat, pays a new shop as ever', async () => {
  const [anna, shop] = [await world.person({ balance: '100.00' }), await shopOf()]
  await isWrongFiveTimes(anna, shop)
  await world.advance(LOCK)
  const suspected = { code: 'risk_refused', reason: 'failed_factors' }
  const page = await atCheckout(anna, shop)
  expect(refusal(await page.pays(PIN))).toMatchObject(suspected)
  // Whoever knows email and password could otherwise keep its owner from every new shop, hour by hour.
  const { core } = world
  const token = await linkOf(world, { actor: shop.chat }, '30.00')
  const { intentId } = granted(await core.quotePayment({ actor: anna.chat, token }))
  await world.authorise(anna, intentId)
  expect(granted(await core.confirmPayment({ actor: anna.chat, intentId }))).toMatchObject({
    first: true,
    shop: 'Corner Shop',
  })
})

test('RSK-03 ATH-08 and no withdrawal of theirs waits for them: it is made in the chat alone', async () => {
  const [ben, shop] = [await world.person({ balance: '100.00' }), await shopOf()]
  const where = await savedAccount(world, ben, { fresh: true })
  await isWrongFiveTimes(ben, shop)
  await confirmed(world, ben, where, eur(10_00n))
  const held = await world.deps.prisma.riskDecision.count({ where: { userId: ben.userId, outcome: { not: 'allow' } } })
  expect(held).toBe(0)
})
