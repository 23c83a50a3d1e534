import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Core, createCore, money, toCanonical } from '#core'
import { query } from '../../support/database.ts'
import { verified } from '../../support/identity.ts'
import { granted, refusal } from '../../support/people.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
let payee: Person

beforeAll(async () => {
  world = await openWorld()
  payee = await world.person()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

/** The same wallet at a moment of one's own. */
const coreAt = (moment: string): Core => createCore({ ...world.deps, clock: () => new Date(moment) })

/** A card that only waits for its Confirm: the PIN was given. */
async function card(core: Core, payer: Person, amount: string): Promise<string> {
  const sum = amountOf(amount, 'EUR')
  const { intentId } = granted(
    await core.quoteSend({ actor: payer.chat, payee: { userId: payee.userId }, amount: sum }),
  )
  await query(
    world.database.owner,
    'update intent set authorised_hash = hash, authorised_at = created_at where id = $1',
    [intentId],
  )
  return intentId
}

async function send(core: Core, payer: Person, amount: string) {
  return core.confirmPayment({ actor: payer.chat, intentId: await card(core, payer, amount) })
}

/** As if so much had gone out that day, and that month. */
const hasSpent = ({ userId }: Person, day: string, spent: bigint, spentMonth: bigint) =>
  world.deps.prisma.spendCounter.create({
    data: { userId, day: new Date(day), operation: 'out', currency: 'EUR', spent, spentMonth },
  })

async function used(core: Core, { chat: actor }: Person) {
  const { usedToday, usedThisMonth } = granted(await core.getLimits({ actor }))
  return [toCanonical(usedToday), toCanonical(usedThisMonth)]
}

describe('limits are counted inside the posting transaction', () => {
  test.each([
    ['limit_daily', 95_000n, 95_000n, 5],
    ['limit_monthly', 0n, 475_000n, 25],
  ])(
    'MNY-13 fifty payments at once at 95 %% of it, from two processes: never above, to the cent (%s)',
    async (code, spent, spentMonth, go) => {
      const payer = await world.person({ balance: '2000.00' })
      const other = world.another()
      await hasSpent(payer, world.deps.clock().toISOString().slice(0, 10), spent, spentMonth)
      const cards: string[] = []
      for (let index = 0; index < 50; index++) cards.push(await card(world.core, payer, '10.00'))
      const answers = await Promise.all(
        cards.map((intentId, index) =>
          (index % 2 === 0 ? world.core : other.core).confirmPayment({ actor: payer.chat, intentId }),
        ),
      )
      await other.close()
      expect(answers.filter(({ ok }) => ok)).toHaveLength(go)
      expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.failure.code])))).toEqual(new Set([code]))
      const most = code === 'limit_daily' ? ['1000.00', '1000.00'] : ['250.00', '5000.00']
      expect(await used(world.core, payer)).toEqual(most)
    },
  )

  test('MNY-13 the last moment of a day counts for it, the next one starts over; the month goes on', async () => {
    const payer = await world.person({ balance: '1500.00' })
    const [last, first] = [coreAt('2031-05-14T23:59:59.999Z'), coreAt('2031-05-15T00:00:00.000Z')]
    for (const _ of [1, 2]) granted(await send(last, payer, '500.00'))
    const asked = { actor: payer.chat, payee: { userId: payee.userId }, amount: amountOf('1.00', 'EUR') }
    expect(refusal(await last.quoteSend(asked))).toMatchObject({
      code: 'limit_daily',
      left: money(0n, 'EUR'),
      resetsAt: new Date('2031-05-15T00:00:00Z'),
      level: 1,
    })
    granted(await send(first, payer, '1.00'))
    expect(await used(first, payer)).toEqual(['1.00', '1001.00'])
  })

  test('MNY-13 the last moment of a month counts for it, the next one starts over', async () => {
    const payer = await world.person({ balance: '1500.00' })
    const [last, first] = [coreAt('2032-02-29T23:59:59.999Z'), coreAt('2032-03-01T00:00:00.000Z')]
    await hasSpent(payer, '2032-02-17', 30_000n, 499_900n)
    granted(await send(last, payer, '1.00'))
    expect(await used(last, payer)).toEqual(['1.00', '5000.00'])
    const asked = { actor: payer.chat, payee: { userId: payee.userId }, amount: amountOf('1.00', 'EUR') }
    expect(refusal(await last.quoteSend(asked))).toMatchObject({
      code: 'limit_monthly',
      resetsAt: new Date('2032-03-01T00:00:00Z'),
    })
    granted(await send(first, payer, '1.00'))
    expect(await used(first, payer)).toEqual(['1.00', '1.00'])
  })

  test('MNY-13 S69 in another currency it is the same count, and a higher level counts what went before', async () => {
    const payer = await world.person({ balance: '1500.00' })
    for (const _ of [1, 2]) granted(await send(world.core, payer, '500.00'))
    const usd = granted(await world.core.getLimits({ actor: payer.chat, currency: 'USD' }))
    expect(toCanonical(usd.usedThisMonth)).toBe('1159.00')
    await verified(world, payer)
    granted(await send(world.core, payer, '100.00'))
    expect(await used(world.core, payer)).toEqual(['1100.00', '1100.00'])
    const { level, next } = granted(await world.core.getLimits({ actor: payer.chat }))
    expect([level, next?.level]).toEqual([1, 2])
  })
})
