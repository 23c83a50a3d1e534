import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { query } from '../../support/database.ts'
import { acquaint, heldForReview, pay } from '../../support/held.ts'
import { granted, refusal } from '../../support/people.ts'
import { amountOf, openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'

const HOUR = 3_600
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

/** Somebody with 1,000.00, and somebody they never paid. */
async function strangers(): Promise<[Person, Person]> {
  return [await world.person({ balance: '1000.00' }), await world.person()]
}
const balances = async (...people: Person[]) => Promise.all(people.map((person) => world.balance(person)))
const stateOf = async (id: string) => (await world.deps.prisma.intent.findUniqueOrThrow({ where: { id } })).state
const onHold = async (person: Person) =>
  granted(await world.core.getHolds({ actor: person.chat })).holds.map(({ why, total, cancellable }) => [
    why,
    `${total.minor}`,
    cancellable,
  ])
const settle = async () => granted(await world.core.settleHeld({})).ended
const told = async (person: Person) =>
  (await world.deps.prisma.notice.findMany({ where: { userId: person.userId }, orderBy: { seq: 'asc' } })).map(
    ({ kind }) => kind,
  )

describe('a first payment to somebody new', () => {
  test('up to the amount it goes at once; above it, it waits with its fee, and its card has said so', async () => {
    const [anna, ben] = await strangers()
    const carl = await world.person()
    await pay(world, anna, carl, '250.00')
    expect(await balances(anna, carl)).toEqual(['747.50', '250.00'])
    const asked = { actor: anna.chat, payee: { userId: ben.userId }, amount: amountOf('250.01', 'EUR') }
    const quote = granted(await world.core.quoteSend(asked))
    expect(quote.delaySeconds).toBe(2 * HOUR)
    await world.authorise(anna, quote.intentId)
    const receipt = granted(await world.core.confirmPayment({ actor: anna.chat, intentId: quote.intentId }))
    expect(receipt.waits).toMatchObject({ why: 'first_payment' })
    expect(await balances(anna, ben)).toEqual(['494.98', '0.00'])
    expect(await onHold(anna)).toEqual([['first_payment', '25252', true]])
    const again = granted(await world.core.confirmPayment({ actor: anna.chat, intentId: quote.intentId }))
    expect(again).toMatchObject({ first: false, waits: receipt.waits })
    expect(await told(ben)).toEqual([])
    expect(await settle()).toBe(0)
  })

  test('RSK-03 a little before does not make the large one go at once: it waits, too, until the wait would be over', async () => {
    const [anna, ben] = await strangers()
    await pay(world, anna, ben, '1.00')
    const asked = { actor: anna.chat, payee: { userId: ben.userId }, amount: amountOf('300.00', 'EUR') }
    expect(granted(await world.core.quoteSend(asked)).delaySeconds).toBe(2 * HOUR)
    await world.advance(2 * HOUR)
    expect(granted(await world.core.quoteSend(asked)).delaySeconds).toBeNull()
    await pay(world, anna, ben, '300.00')
    expect(await balances(ben)).toEqual(['301.00'])
  })

  test('what waited makes acquainted: the next one goes at once', async () => {
    const [anna, ben] = await strangers()
    await pay(world, anna, ben, '300.00')
    await world.advance(2 * HOUR)
    await settle()
    await pay(world, anna, ben, '300.00')
    expect(await balances(ben)).toEqual(['600.00'])
  })

  test('it is called off once, and everything is back: money, fee, and the day’s limit', async () => {
    const [anna, ben] = await strangers()
    const before = granted(await world.core.getLimits({ actor: anna.chat })).leftToday
    const intentId = await pay(world, anna, ben, '300.00')
    const cancel = (of: Person) => world.core.cancelHeld({ actor: of.chat, intentId })
    expect(refusal(await cancel(ben))).toEqual({ code: 'not_found' })
    const answers = await Promise.all([cancel(anna), cancel(anna), cancel(anna)])
    for (const answer of answers) expect(granted(answer)?.total).toEqual(amountOf('303.00', 'EUR'))
    expect(await balances(anna, ben)).toEqual(['1000.00', '0.00'])
    expect(granted(await world.core.getLimits({ actor: anna.chat })).leftToday).toEqual(before)
    expect(refusal(await world.core.confirmPayment({ actor: anna.chat, intentId })).code).toBe('quote_expired')
    await world.advance(3 * HOUR)
    await settle()
    expect(await stateOf(intentId)).toBe('returned')
  })

  test('its time over it is sent, once, by however many processes; then it cannot be called off, and both are told', async () => {
    const [anna, ben] = await strangers()
    const intentId = await pay(world, anna, ben, '300.00')
    await world.advance(2 * HOUR + 1)
    expect(refusal(await world.core.cancelHeld({ actor: anna.chat, intentId })).code).toBe('hold_ended')
    const other = world.another()
    const ended = await Promise.all([world.core, other.core, world.core].map((core) => core.settleHeld({})))
    await other.close()
    expect(ended.map((one) => granted(one).ended).reduce((sum, one) => sum + one, 0)).toBe(1)
    expect(await balances(anna, ben)).toEqual(['697.00', '300.00'])
    expect(refusal(await world.core.cancelHeld({ actor: anna.chat, intentId }))).toMatchObject({ sent: true })
    expect(await onHold(anna)).toEqual([])
    expect((await told(anna)).at(-1)).toBe('held_sent')
    expect(await told(ben)).toEqual(['money_received'])
    const { entries } = granted(await world.core.getHistory({ actor: ben.chat, limit: 5 }))
    expect(entries.map(({ kind, amount }) => [kind, amount.minor])).toEqual([['received', 30_000n]])
    // Now they know each other.
    await pay(world, anna, ben, '260.00')
    expect(await balances(ben)).toEqual(['560.00'])
  })

  test('calling it off and its end meet: one of them wins, whole', async () => {
    const [anna, ben] = await strangers()
    const intentId = await pay(world, anna, ben, '300.00')
    const { prisma } = world.deps
    await prisma.intent.update({
      where: { id: intentId },
      data: { heldUntil: new Date(world.deps.clock().getTime() + 40) },
    })
    const other = world.another()
    const [cancelled] = await Promise.all([
      (async () => {
        await new Promise((done) => setTimeout(done, 38))
        return world.core.cancelHeld({ actor: anna.chat, intentId })
      })(),
      ...Array.from({ length: 6 }, async (_, index) => {
        await new Promise((done) => setTimeout(done, 34 + index * 3))
        return other.core.settleHeld({})
      }),
    ])
    await settle()
    await other.close()
    expect(await balances(anna, ben)).toEqual(cancelled?.ok ? ['1000.00', '0.00'] : ['697.00', '300.00'])
  })

  test('a payee who has left is not paid: it comes back. One who is restricted is, and the money waits there', async () => {
    const [anna, ben] = await strangers()
    const carl = await world.person()
    await pay(world, anna, ben, '300.00')
    await pay(world, anna, carl, '300.00')
    await world.deps.prisma.user.update({ where: { id: ben.userId }, data: { state: 'closed' } })
    const agent = await world.agent()
    const why = { category: 'security', reason: 'a test' } as const
    granted(await world.core.restrictCustomer({ actor: agent, userId: carl.userId, ...why }))
    await world.advance(2 * HOUR + 1)
    await settle()
    expect(await balances(anna, ben, carl)).toEqual(['697.00', '0.00', '0.00'])
    expect(await onHold(carl)).toEqual([['received', '30000', false]])
    expect((await told(anna)).slice(-2).toSorted()).toEqual(['held_returned', 'held_sent'])
  })
})

describe('MNY-16 frozen', () => {
  test('MNY-16 RSK-02 what waits stays while its payer is frozen, can be called off, and waits its whole time anew', async () => {
    const [anna, ben] = await strangers()
    const carl = await world.person()
    const [first, second] = [await pay(world, anna, ben, '300.00'), await pay(world, anna, carl, '260.00')]
    granted(await world.core.freezeSelf({ actor: anna.chat }))
    await world.advance(5 * HOUR)
    expect(await settle()).toBe(0)
    expect(await balances(ben, carl)).toEqual(['0.00', '0.00'])
    granted(await world.core.cancelHeld({ actor: anna.chat, intentId: first }))
    const { token } = granted(await world.core.issueLink({ actor: anna.chat, purpose: 'unfreeze' }))
    granted(await world.core.unfreezeSelf({ token, password: PASSWORD }))
    await world.advance(2 * HOUR - 10)
    expect(await settle()).toBe(0)
    expect(await onHold(anna)).toEqual([['first_payment', '26260', true]])
    await world.advance(20)
    expect(await settle()).toBe(1)
    expect([await stateOf(first), await stateOf(second)]).toEqual(['returned', 'committed'])
  })

  test('TFA-04 MNY-16 what waits while wrong codes have stopped its payer can be called off, and holds up nobody else', async () => {
    const [anna, ben] = await strangers()
    const intentId = await pay(world, anna, ben, '300.00')
    const stopped = new Date(world.deps.clock().getTime() + 3 * HOUR * 1000)
    await world.deps.prisma.user.update({ where: { id: anna.userId }, data: { outStoppedUntil: stopped } })
    await world.advance(2 * HOUR + 1)
    expect(await settle()).toBe(0)
    expect(await onHold(anna)).toEqual([['first_payment', '30300', true]])
    granted(await world.core.cancelHeld({ actor: anna.chat, intentId }))
    expect(await balances(anna, ben)).toEqual(['1000.00', '0.00'])
  })

  test('MNY-16 RSK-02 a freeze that races what is due is before it or after: nothing leaves once it is said', async () => {
    for (let round = 0; round < 6; round++) {
      const [anna, ben] = await strangers()
      await pay(world, anna, ben, '300.00')
      await world.advance(2 * HOUR + 1)
      const other = world.another()
      let frozenWith = ''
      await Promise.all([
        world.core.freezeSelf({ actor: anna.chat }).then(async (answer) => {
          granted(answer)
          frozenWith = await world.balance(ben)
        }),
        other.core.settleHeld({}),
      ])
      await settle()
      await other.close()
      expect(await world.balance(ben)).toBe(frozenWith)
    }
  })
})

test('R-01 one that cannot be ended keeps nobody else waiting, and is heard of', async () => {
  const [[anna, ben], [carl, dora]] = [await strangers(), await strangers()]
  const [broken, sound] = [await pay(world, anna, ben, '300.00'), await pay(world, carl, dora, '300.00')]
  const { prisma } = world.deps
  const { holdId } = await prisma.intent.findUniqueOrThrow({ where: { id: broken } })
  await prisma.intent.update({ where: { id: broken }, data: { holdId: broken } })
  await world.advance(2 * HOUR + 1)
  await expect(world.core.settleHeld({})).rejects.toThrow('could not be ended')
  expect(await stateOf(sound)).toBe('committed')
  await prisma.intent.update({ where: { id: broken }, data: { holdId } })
  expect(await settle()).toBe(1)
  expect(await stateOf(broken)).toBe('committed')
})

test('R-01 nor does one that is in somebody’s way five times over', async () => {
  const [[anna, ben], [carl, dora]] = [await strangers(), await strangers()]
  const [raced, sound] = [await pay(world, anna, ben, '300.00'), await pay(world, carl, dora, '300.00')]
  const { superuser } = world.database
  await query(
    superuser,
    `create function raced() returns trigger language plpgsql as $$ begin raise exception 'raced' using errcode = '40001'; end $$`,
  )
  await query(
    superuser,
    `create trigger raced before update on intent for each row when (old.id = '${raced}') execute function raced()`,
  )
  await world.advance(2 * HOUR + 1)
  await expect(world.core.settleHeld({})).rejects.toThrow('could not be ended')
  expect([await stateOf(raced), await stateOf(sound)]).toEqual(['held', 'committed'])
  await query(superuser, 'drop trigger raced on intent')
  expect(await settle()).toBe(1)
})

test('TXA-04 a card that announced no wait is void once it would wait, and one that did once it would not', async () => {
  const [anna, ben] = await strangers()
  const asked = { actor: anna.chat, payee: { userId: ben.userId }, amount: amountOf('300.00', 'EUR') }
  const card = granted(await world.core.quoteSend(asked))
  await acquaint(world, anna, ben)
  await world.authorise(anna, card.intentId)
  const confirm = (intentId: string) => world.core.confirmPayment({ actor: anna.chat, intentId })
  expect(refusal(await confirm(card.intentId)).code).toBe('quote_expired')
  const fresh = granted(await world.core.quoteSend(asked))
  expect(fresh.delaySeconds).toBeNull()
  await world.deps.prisma.knownPayee.deleteMany({ where: { ownerId: anna.userId } })
  await world.authorise(anna, fresh.intentId)
  expect(refusal(await confirm(fresh.intentId)).code).toBe('quote_expired')
})

test('what staff did not decide in time comes back by itself', async () => {
  const intentId = await heldForReview(world)
  expect(await stateOf(intentId)).toBe('held')
  await world.advance(25 * HOUR)
  expect(await settle()).toBe(1)
  expect(await stateOf(intentId)).toBe('returned')
})
