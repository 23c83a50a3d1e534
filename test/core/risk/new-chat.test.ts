import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { assess } from '../../../src/core/risk/assess.ts'
import { readInputs } from '../../../src/core/risk/stored.ts'
import { acquaint, pay, rebound } from '../../support/held.ts'
import { moveHome } from '../../support/home-currency.ts'
import { granted, refusal } from '../../support/people.ts'
import { linkOf } from '../../support/shop.ts'
import { confirmed, eur, savedAccount } from '../../support/withdraw.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'
import { PLAIN, RULES } from './rules.ts'

const [HOUR, DAY] = [3_600, 86_400]
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => {
  granted(await world.core.settleHeld({}))
  expect(await world.breaches()).toEqual([])
})
afterAll(() => world.close())

/** Somebody whose wallet another chat took over more than a day ago, so that only the rules look at it. */
async function takenOver(balance = '900.00'): Promise<Person> {
  const person = await world.person({ balance })
  await rebound(world, person)
  await world.advance(DAY + HOUR)
  return person
}

const stateOf = async (id: string) => (await world.deps.prisma.intent.findUniqueOrThrow({ where: { id } })).state

describe('small ones from a chat that is new', () => {
  test('RSK-03 what waits for staff in one sum to a stranger waits in twenty-four parts, too', async () => {
    const [anna, thief, control] = [await takenOver(), await world.person(), await world.person()]
    expect(await stateOf(await pay(world, anna, control, '30.00'))).toBe('held')
    const states: string[] = []
    for (let n = 0; n < 12; n++) states.push(await stateOf(await pay(world, anna, thief, '20.00')))
    await world.advance(2 * HOUR + 60)
    for (let n = 0; n < 12; n++) states.push(await stateOf(await pay(world, anna, thief, '20.00')))
    expect(states).toEqual(['committed', ...Array(23).fill('held')])
    expect(await world.balance(thief)).toBe('20.00')
    const last = await world.deps.prisma.riskDecision.findFirst({
      where: { userId: anna.userId },
      orderBy: { at: 'desc' },
    })
    expect(last?.inputs).toMatchObject({ metByNewChat: true, amountMinor: '2000', sinceMinor: '46000' })
    expect(assess(readInputs(last?.inputs), RULES)).toMatchObject({ outcome: 'hold', reasons: ['new_chat'] })
  })

  test('RSK-03 it is added up in one round as in many, and moves with the home currency', async () => {
    const [anna, ben] = [await takenOver(), await world.person()]
    const ids: string[] = []
    for (const _ of [1, 2, 3]) {
      const asked = { actor: anna.chat, payee: { userId: ben.userId }, amount: amountOf('10.00', 'EUR') }
      const { intentId } = granted(await world.core.quoteSend(asked))
      await world.authorise(anna, intentId)
      ids.push(intentId)
    }
    const answers = await Promise.all(ids.map((intentId) => world.core.confirmPayment({ actor: anna.chat, intentId })))
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true])
    expect((await Promise.all(ids.map(stateOf))).toSorted()).toEqual(['committed', 'committed', 'held'])
    await moveHome(world, anna, 'USD')
    await world.advance(HOUR)
    expect(await stateOf(await pay(world, anna, ben, '1.00'))).toBe('held')
  })

  test('RSK-03 what was called off adds nothing; nor is anything added of somebody paid before, or once the chat is new no more', async () => {
    const [anna, ben, old] = [await takenOver(), await world.person(), await world.person()]
    await acquaint(world, anna, old)
    for (const _ of [1, 2, 3]) expect(await stateOf(await pay(world, anna, old, '20.00'))).toBe('committed')
    await pay(world, anna, ben, '15.00')
    await world.advance(3 * HOUR)
    const waits = await pay(world, anna, ben, '6.00')
    expect(await stateOf(waits)).toBe('held')
    granted(await world.core.cancelHeld({ actor: anna.chat, intentId: waits }))
    expect(await stateOf(await pay(world, anna, ben, '5.00'))).toBe('committed')
    expect(await stateOf(await pay(world, anna, ben, '0.01'))).toBe('held')
    await world.advance(3 * DAY)
    for (const _ of [1, 2]) expect(await stateOf(await pay(world, anna, ben, '20.00'))).toBe('committed')
  })

  test('RSK-03 a shop it never paid takes so much from it, in all; what still goes is said', async () => {
    const [anna, shop] = [await takenOver(), await world.person()]
    granted(await world.core.nameShop({ actor: shop.chat, name: 'Corner Shop' }))
    const quote = async (amount: string) =>
      world.core.quotePayment({ actor: anna.chat, token: await linkOf(world, { actor: shop.chat }, amount) })
    const { intentId } = granted(await quote('15.00'))
    await world.authorise(anna, intentId)
    granted(await world.core.confirmPayment({ actor: anna.chat, intentId }))
    await world.advance(3 * HOUR)
    const over = granted(await quote('5.01'))
    await world.authorise(anna, over.intentId)
    const failure = refusal(await world.core.confirmPayment({ actor: anna.chat, intentId: over.intentId }))
    expect(failure).toMatchObject({ code: 'risk_refused', reason: 'new_chat', most: amountOf('5.00', 'EUR') })
  })
})

describe('what goes from a chat that is new to many', () => {
  test('RSK-03 to all who are new to it goes five times what goes to one of them; whom it knew is paid as ever', async () => {
    const [anna, old] = [await takenOver(), await world.person()]
    await acquaint(world, anna, old)
    const states: string[] = []
    for (let n = 0; n < 6; n++) states.push(await stateOf(await pay(world, anna, await world.person(), '19.00')))
    expect(states).toEqual([...Array(5).fill('committed'), 'held'])
    expect(await stateOf(await pay(world, anna, old, '50.00'))).toBe('committed')
    const last = await world.deps.prisma.riskDecision.findFirst({
      where: { userId: anna.userId, outcome: 'hold' },
      orderBy: { at: 'desc' },
    })
    expect(last?.inputs).toMatchObject({ amountMinor: '1900', sinceMinor: '0', strangersMinor: '9500' })
    expect(assess(readInputs(last?.inputs), RULES)).toMatchObject({ outcome: 'hold', reasons: ['new_chat'] })
    await world.advance(3 * DAY)
    expect(await stateOf(await pay(world, anna, await world.person(), '19.00'))).toBe('committed')
  })

  test('RSK-03 shops and people count together, in one round as in many; what still goes is said', async () => {
    const [anna, shop] = [await takenOver(), await world.person()]
    granted(await world.core.nameShop({ actor: shop.chat, name: 'Corner Shop' }))
    const ids: string[] = []
    for (let n = 0; n < 6; n++) {
      const asked = { actor: anna.chat, payee: await world.person(), amount: amountOf('16.00', 'EUR') }
      const { intentId } = granted(await world.core.quoteSend(asked))
      await world.authorise(anna, intentId)
      ids.push(intentId)
    }
    const answers = await Promise.all(ids.map((intentId) => world.core.confirmPayment({ actor: anna.chat, intentId })))
    expect(answers.map(({ ok }) => ok)).toEqual(Array(6).fill(true))
    expect(await Promise.all(ids.map(stateOf))).toEqual(Array(6).fill('committed'))
    const token = await linkOf(world, { actor: shop.chat }, '5.00')
    const over = granted(await world.core.quotePayment({ actor: anna.chat, token }))
    await world.authorise(anna, over.intentId)
    const failure = refusal(await world.core.confirmPayment({ actor: anna.chat, intentId: over.intentId }))
    expect(failure).toMatchObject({ code: 'risk_refused', reason: 'new_chat', most: amountOf('4.00', 'EUR') })
    const rest: string[] = []
    for (const _ of [1, 2]) {
      const asked = { actor: anna.chat, payee: await world.person(), amount: amountOf('3.00', 'EUR') }
      const { intentId } = granted(await world.core.quoteSend(asked))
      await world.authorise(anna, intentId)
      rest.push(intentId)
    }
    await Promise.all(rest.map((intentId) => world.core.confirmPayment({ actor: anna.chat, intentId })))
    expect((await Promise.all(rest.map(stateOf))).toSorted()).toEqual(['committed', 'held'])
  })
})

test('RSK-03 REC-05 soon after a reset small ones to one stranger take what one large one takes', async () => {
  const [anna, ben] = [await world.person({ balance: '100.00' }), await world.person()]
  const coolingUntil = new Date(world.deps.clock().getTime() + DAY * 1000)
  await world.deps.prisma.user.update({ where: { id: anna.userId }, data: { coolingUntil } })
  const factor = async (amount: string) => {
    const asked = { actor: anna.chat, payee: { userId: ben.userId }, amount: amountOf(amount, 'EUR') }
    return granted(await world.core.quoteSend(asked)).factor
  }
  expect([await factor('5.00'), await factor('5.01')]).toEqual(['none', 'pin'])
  await pay(world, anna, ben, '4.00')
  await world.advance(3 * HOUR)
  expect([await factor('1.00'), await factor('1.01')]).toEqual(['none', 'pin'])
})

describe('withdrawals to accounts that a new chat saved', () => {
  const out = async (anna: Person, where: Awaited<ReturnType<typeof savedAccount>>, minor: bigint) => {
    const { payoutId } = await confirmed(world, anna, where, eur(minor))
    return payoutId
  }
  const outState = async (id: string) => (await world.deps.prisma.payout.findUniqueOrThrow({ where: { id } })).state

  test('RSK-03 what waits for staff in one withdrawal waits in ten, to whichever of them', async () => {
    const anna = await world.person({ balance: '900.00' })
    await rebound(world, anna)
    const first = await savedAccount(world, anna, { fresh: true })
    const second = await savedAccount(world, anna, { fresh: true, typed: 'GB82 WEST 1234 5698 7654 32' })
    await world.advance(DAY + HOUR)
    const states: string[] = []
    for (let n = 0; n < 10; n++) states.push(await outState(await out(anna, n % 2 ? first : second, 20_00n)))
    expect(states).toEqual(['held', ...Array(9).fill('review')])
  })

  test('RSK-03 what came back adds nothing, nor what goes to an account that was there before', async () => {
    const anna = await world.person({ balance: '900.00' })
    const old = await savedAccount(world, anna)
    await world.advance(1)
    await rebound(world, anna)
    const where = await savedAccount(world, anna, { fresh: true, typed: 'GB82 WEST 1234 5698 7654 32' })
    await world.advance(DAY + HOUR)
    for (const _ of [1, 2]) expect(await outState(await out(anna, old, 100_00n))).toBe('held')
    const one = await out(anna, where, 20_00n)
    granted(await world.core.cancelPayout({ actor: anna.chat, payoutId: one }))
    expect(await outState(await out(anna, where, 20_00n))).toBe('held')
    expect(await outState(await out(anna, where, 1_00n))).toBe('review')
  })
})

test('RSK-01 what was decided before it was added up says the same again', () => {
  const old = { ...PLAIN, newPayee: true, newChat: true, paidMinor: 5_000n, amountMinor: 2_000n }
  expect(assess(old, RULES).outcome).toBe('allow')
  expect(assess({ ...old, sinceMinor: 1n }, RULES).outcome).toBe('hold')
  expect(assess({ ...old, newChat: false, cooling: true, amountMinor: 500n }, RULES).outcome).toBe('allow')
  expect(assess({ ...PLAIN, cooling: true, amountMinor: 501n }, RULES).outcome).toBe('allow')
})
