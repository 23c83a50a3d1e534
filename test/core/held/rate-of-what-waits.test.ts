import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { granted } from '../../support/people.ts'
import { TEST_RATES } from '../../support/rates.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { amountOf, openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'

const HOUR = 3_600
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const rise = () => tellRates(world, { ...TEST_RATES, USD: '1.5' })
const settle = async () => granted(await world.core.settleHeld({})).ended
const holdsOf = async ({ chat }: Person) => granted(await world.core.getHolds({ actor: chat })).holds

/** 390.00 euros, for 489.95 dollars and the fee, to somebody never paid before: they wait two hours. */
async function waiting(): Promise<{ ana: Person; ben: Person; intentId: string }> {
  await tellRates(world)
  const [ana, ben] = [await world.person({ currency: 'USD', balance: '500.00' }), await world.person()]
  const asked = { actor: ana.chat, payee: { userId: ben.userId }, amount: amountOf('390.00', 'EUR') }
  const quote = granted(await world.core.quoteSend(asked))
  expect(quote).toMatchObject({ delaySeconds: 2 * HOUR, across: { rate: '0.796' } })
  await world.authorise(ana, quote.intentId)
  granted(await world.core.confirmPayment({ actor: ana.chat, intentId: quote.intentId }))
  return { ana, ben, intentId: quote.intentId }
}

async function unfreeze({ chat }: Person) {
  const { token } = granted(await world.core.issueLink({ actor: chat, purpose: 'unfreeze' }))
  granted(await world.core.unfreezeSelf({ token, password: PASSWORD }))
}

/** It is its payer's again, fee and all, counts for no limit, and they heard why, once. */
async function cameBack({ ana, ben, intentId }: Awaited<ReturnType<typeof waiting>>) {
  expect([await world.balance(ana), await world.balance(ben)]).toEqual(['500.00', '0.00'])
  expect(await holdsOf(ana)).toEqual([])
  const { intent, notice, spendCounter } = world.deps.prisma
  expect(await intent.findUniqueOrThrow({ where: { id: intentId } })).toMatchObject({ state: 'returned' })
  const counted = await spendCounter.findMany({ where: { userId: ana.userId } })
  expect(counted.filter(({ spentMonth }) => spentMonth > 0n)).toEqual([])
  expect(await notice.count({ where: { userId: ana.userId, kind: 'held_returned' } })).toBe(1)
}

test('MNY-10 what waits across currencies keeps its rate for its two hours, and not for as long as its payer likes', async () => {
  const sent = await waiting()
  // Its payer freezes the account and looks at the market: it costs nothing, and can be called off all the while.
  granted(await world.core.freezeSelf({ actor: sent.ana.chat }))
  await world.advance(2.9 * HOUR)
  expect(await settle()).toBe(0)
  await world.advance(0.2 * HOUR)
  expect(await settle()).toBe(1)
  await cameBack(sent)
  // The dollar fell by a sixth: now the old rate would be taken.
  await world.advance(60 * 24 * HOUR)
  await rise()
  await unfreeze(sent.ana)
  await world.advance(2 * HOUR + 10)
  expect(await settle()).toBe(0)
  await cameBack(sent)
})

test('MNY-10 who unfreezes within the hour waits anew at the same rate, who comes later pays by a fresh one', async () => {
  const [early, late] = [await waiting(), await waiting()]
  for (const { ana } of [early, late]) granted(await world.core.freezeSelf({ actor: ana.chat }))
  await world.advance(HOUR / 2)
  await unfreeze(early.ana)
  await world.advance(HOUR)
  await unfreeze(late.ana)
  // It would go at half past three of its hours: nobody is told to wait for that.
  expect(await settle()).toBe(1)
  await cameBack(late)
  await world.advance(HOUR)
  expect(await settle()).toBe(1)
  expect(await world.balance(early.ben)).toBe('390.00')
})

test('MNY-10 what was due while we stood still comes back, and what is in one currency goes all the same', async () => {
  const across = await waiting()
  const [carla, dan] = [await world.person({ balance: '500.00' }), await world.person()]
  const asked = { actor: carla.chat, payee: { userId: dan.userId }, amount: amountOf('390.00', 'EUR') }
  const { intentId } = granted(await world.core.quoteSend(asked))
  await world.authorise(carla, intentId)
  granted(await world.core.confirmPayment({ actor: carla.chat, intentId }))
  await world.advance(3 * 24 * HOUR)
  await rise()
  expect(await settle()).toBe(2)
  await cameBack(across)
  expect(await world.balance(dan)).toBe('390.00')
})
