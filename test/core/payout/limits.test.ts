import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type CurrencyCode, type Destination, toCanonical } from '#core'
import { moveHome } from '../../support/home-currency.ts'
import { granted, refusal, topUp } from '../../support/people.ts'
import { TEST_RATES } from '../../support/rates.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { confirmed, eur, savedAccount } from '../../support/withdraw.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

// What a withdrawal takes of its owner's limits, and gives back to them; and from where none goes out at all.
let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => tellRates(world))
afterEach(async () => {
  Object.assign(world.payoutDesk, { answer: { state: 'accepted' }, standing: null })
  expect(await world.breaches()).toEqual([])
})
afterAll(() => world.close())

const FALLEN = { ...TEST_RATES, USD: '1' }

/** At home in dollars, with a thousand euros and an account in euros. */
async function abroad(): Promise<{ ana: Person; where: Destination }> {
  const ana = await world.person({ currency: 'USD' })
  await topUp(world.core, ana.chat, amountOf('1000.00', 'EUR'))
  return { ana, where: await savedAccount(world, ana) }
}

const used = async ({ chat: actor }: Person) => toCanonical(granted(await world.core.getLimits({ actor })).usedToday)

const home = (person: Person, currency: CurrencyCode) => moveHome(world, person, currency)

test('MNY-13 what a bank returns gives back what it took of the limits, whatever the market did since', async () => {
  const { ana, where } = await abroad()
  await confirmed(world, ana, where, eur(100_00n))
  const second = await confirmed(world, ana, where, eur(200_00n))
  expect(await used(ana)).toBe('375.00')
  await tellRates(world, FALLEN)
  world.payoutDesk.answer = { state: 'refused', reason: 'bank_unavailable' }
  granted(await world.core.sendPayout({ id: second.payoutId }))
  expect(await used(ana)).toBe('125.00')
})

test('MNY-13 so does one that is called off; and once only', async () => {
  const { ana, where } = await abroad()
  await confirmed(world, ana, where, eur(100_00n))
  const { payoutId } = await confirmed(world, ana, where, eur(200_00n))
  await tellRates(world, FALLEN)
  const callOff = () => world.core.cancelPayout({ actor: ana.chat, payoutId })
  for (const answer of await Promise.all([callOff(), callOff(), callOff()])) granted(answer)
  expect(await used(ana)).toBe('125.00')
})

test('MNY-13 where another currency is home by then it gives back what that is there, and never more', async () => {
  const { ana, where } = await abroad()
  await confirmed(world, ana, where, eur(100_00n))
  const { payoutId } = await confirmed(world, ana, where, eur(200_00n))
  await tellRates(world, FALLEN)
  // 375 dollars of yesterday's market are 375 euros of today's: 250 of them belong to what comes back.
  await home(ana, 'EUR')
  granted(await world.core.cancelPayout({ actor: ana.chat, payoutId }))
  expect(await used(ana)).toBe('125.00')
})

test('S23 what may not be withdrawn where somebody lives is refused before anything is kept', async () => {
  const min = await world.person({ phone: '+821012345678', currency: 'KRW', balance: '100000' })
  const lives = (country: string) => world.deps.prisma.user.update({ where: { id: min.userId }, data: { country } })
  await lives('DE')
  const { id: destinationId } = await savedAccount(world, min)
  await lives('KR')
  const refused = { code: 'region_not_supported', operation: 'withdraw', country: 'KR', supported: ['KRW'] }
  const asked = { actor: min.chat, destinationId }
  expect(refusal(await world.core.quotePayout({ ...asked, amount: eur(5_00n) }))).toMatchObject(refused)
  expect(refusal(await world.core.quotePayout({ ...asked, amount: { everything: 'EUR' } }))).toMatchObject(refused)
  expect(refusal(await world.core.getPayoutOffers({ actor: min.chat, currency: 'EUR' }))).toMatchObject(refused)
  expect(await world.deps.prisma.payout.count({ where: { ownerId: min.userId } })).toBe(0)
  const won = await savedAccount(world, min, { currency: 'KRW', typed: '004 123456789012' })
  await confirmed(world, min, won, amountOf('10000', 'KRW'))
})
