import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { granted, PIN, refusal } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { linkOf } from '../../support/shop.ts'
import { confirmed, eur, savedAccount } from '../../support/withdraw.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'
import { mailsTo, noticesFor } from '../people/outbox.ts'

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
async function atCheckout({ email, password }: Person, shop: Person, code = '') {
  const [device, source] = [{ browser: null, system: null }, '192.0.2.7']
  let opened = granted(await world.core.logIn({ email, password, device, source }))
  if (opened.state === 'code')
    opened = granted(await world.core.logInWithCode({ pending: opened.pending, code, device }))
  const actor = { session: 'session' in opened ? opened.session : '' }
  const token = await linkOf(world, { actor: shop.chat }, '30.00')
  const { intentId } = granted(await world.core.quoteOnPage({ actor, token }))
  return { pays: (pin: string, code?: string) => world.core.payOnPage({ actor, intentId, pin, code }) }
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

test('ATH-08 ATH-11 TFA-04 wrong codes on a checkout page close codes there: none that the owner’s chat asks for, and stop no money; chat and mailbox hear of it once', async () => {
  const [cem, shop] = [await world.person({ balance: '100.00' }), await shopOf()]
  const phone = await enrol(world, cem)
  granted(await world.core.setCodeThreshold({ actor: cem.chat, amount: eur(10_00n) }))
  const page = await atCheckout(cem, shop, await phone.next())
  const codes = []
  for (let tries = 0; tries < 6; tries++) codes.push(refusal(await page.pays(PIN, '000000')).code)
  expect(codes).toEqual([...Array(4).fill('code_invalid'), 'auth_locked', 'auth_locked'])
  const mails = (await mailsTo(world, cem.email)).map(({ template }) => template)
  expect([mails.includes('code_locked_page'), mails.includes('tries_exceeded')]).toEqual([true, false])
  const told = (await noticesFor(world, { userId: cem.userId })).filter(({ kind }) => kind === 'code_locked_page')
  expect(told).toEqual([{ kind: 'code_locked_page', until: expect.any(Date) }])
  const { prisma } = world.deps
  expect(await prisma.factorThrottle.count({ where: { subject: `user:${cem.userId}`, factor: 'code' } })).toBe(0)
  expect(await prisma.user.findUniqueOrThrow({ where: { id: cem.userId } })).toMatchObject({ outStoppedUntil: null })
})
