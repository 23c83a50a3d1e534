import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { assess } from '../../../src/core/risk/assess.ts'
import { readInputs } from '../../../src/core/risk/stored.ts'
import { pay } from '../../support/held.ts'
import { moveHome } from '../../support/home-currency.ts'
import { granted } from '../../support/people.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'
import { RULES } from './rules.ts'

const HOUR = 3_600
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const payer = () => world.person({ balance: '1900.00' })
const stranger = () => world.person()
const quote = (from: Person, to: Person, amount: string) =>
  world.core.quoteSend({ actor: from.chat, payee: { userId: to.userId }, amount: amountOf(amount, from.currency) })
const delay = async (from: Person, to: Person, amount: string) => granted(await quote(from, to, amount)).delaySeconds
const known = ({ userId: ownerId }: Person) => world.deps.prisma.knownPayee.findMany({ where: { ownerId } })

/** Cards of so much each, with the PIN given for each. */
async function cards(from: Person, to: Person, amounts: readonly string[]): Promise<string[]> {
  const ids: string[] = []
  for (const amount of amounts) ids.push(granted(await quote(from, to, amount)).intentId)
  for (const id of ids) await world.authorise(from, id)
  return ids
}

describe('a large first payment in several', () => {
  test('RSK-03 S62 four of 250 to one stranger: one goes, the next waits as one of a thousand would', async () => {
    const [anna, ben] = [await payer(), await stranger()]
    await pay(world, anna, ben, '250.00')
    expect(await delay(anna, ben, '250.00')).toBe(2 * HOUR)
    expect(await delay(anna, ben, '0.01')).toBe(2 * HOUR)
    await world.advance(2 * HOUR)
    for (let n = 0; n < 3; n++) await pay(world, anna, ben, '250.00')
    expect(await world.balance(ben)).toBe('1000.00')
    // What goes to somebody one knows is not added up any more.
    expect((await known(anna)).map(({ paid }) => paid)).toEqual([25_000n])
  })

  test('RSK-03 S62 ten at once, in one round: no more goes at once than in one payment', async () => {
    const [anna, ben] = [await payer(), await stranger()]
    const ids = await cards(anna, ben, Array(10).fill('60.00'))
    const answers = await Promise.all(ids.map((intentId) => world.core.confirmPayment({ actor: anna.chat, intentId })))
    const gone = answers.filter(({ ok }) => ok)
    // The cards of the others said that they go at once: they are void, and shown anew they wait.
    for (const answer of answers) if (!answer.ok) expect(answer.failure.code).toBe('quote_expired')
    expect([gone.length, await world.balance(ben)]).toEqual([4, '240.00'])
    expect(await delay(anna, ben, '60.00')).toBe(2 * HOUR)
    expect(await delay(anna, ben, '10.00')).toBeNull()
  })

  test('RSK-03 S62 two at the same time in rounds of two processes: one goes', async () => {
    for (let round = 0; round < 4; round++) {
      const [anna, ben] = [await payer(), await stranger()]
      const [one = '', two = ''] = await cards(anna, ben, ['200.00', '200.00'])
      const other = world.another()
      const answers = await Promise.all([
        world.core.confirmPayment({ actor: anna.chat, intentId: one }),
        other.core.confirmPayment({ actor: anna.chat, intentId: two }),
      ])
      await other.close()
      expect(answers.map((answer) => (answer.ok ? 'sent' : answer.failure.code)).toSorted()).toEqual([
        'quote_expired',
        'sent',
      ])
      expect(await world.balance(ben)).toBe('200.00')
    }
  })

  test('RSK-03 what waits counts; called off it does not, and nothing is kept of somebody nothing reached', async () => {
    const [anna, ben] = [await payer(), await stranger()]
    const large = await pay(world, anna, ben, '300.00')
    expect(await delay(anna, ben, '20.00')).toBe(2 * HOUR)
    const small = await pay(world, anna, ben, '20.00')
    expect(await known(anna)).toMatchObject([{ firstAt: null, paid: 32_000n }])
    expect(granted(await quote(anna, ben, '1.00')).payee.firstPayment).toBe(true)
    granted(await world.core.cancelHeld({ actor: anna.chat, intentId: large }))
    expect(await delay(anna, ben, '230.00')).toBeNull()
    expect(await delay(anna, ben, '230.01')).toBe(2 * HOUR)
    granted(await world.core.cancelHeld({ actor: anna.chat, intentId: small }))
    expect(await known(anna)).toEqual([])
    expect(await delay(anna, ben, '250.00')).toBeNull()
  })

  test('RSK-03 one that waited makes acquainted since it was confirmed; those that wait beside it go on waiting', async () => {
    const [anna, ben] = [await payer(), await stranger()]
    await pay(world, anna, ben, '300.00')
    await world.advance(HOUR)
    await pay(world, anna, ben, '20.00')
    await world.advance(HOUR + 1)
    expect(granted(await world.core.settleHeld({})).ended).toBe(1)
    expect(await delay(anna, ben, '300.00')).toBeNull()
    await world.advance(HOUR)
    expect(granted(await world.core.settleHeld({})).ended).toBe(1)
    expect(await world.balance(ben)).toBe('320.00')
  })

  test('RSK-03 it is added up in the home currency, and moves with it', async () => {
    const [anna, ben] = [await payer(), await stranger()]
    await pay(world, anna, ben, '200.00')
    await moveHome(world, anna, 'USD')
    expect(await delay(anna, ben, '60.00')).toBe(2 * HOUR)
    expect((await known(anna))[0]?.paid).toBeGreaterThan(20_000n)
  })

  test('RSK-01 what was decided before it was added up says the same again', async () => {
    const old = {
      ...{ kind: 'send', currency: 'EUR', amountMinor: '25000', singleMinor: '50000', newPayee: true },
      ...{ acquaintedSeconds: null, newPayees: 0, newPayers: 0, paymentsThisHour: 0, nearLimitToday: 0 },
      ...{ cooling: false, failedTries: 0, newChat: false },
    }
    expect(assess(readInputs(old), RULES).outcome).toBe('allow')
    expect(assess(readInputs({ ...old, amountMinor: '25001' }), RULES).outcome).toBe('delay')
    expect(assess(readInputs({ ...old, kind: 'pay', newPayee: false }), RULES).outcome).toBe('allow')
    expect(assess(readInputs({ ...old, paidMinor: '1' }), RULES).outcome).toBe('delay')
  })
})
