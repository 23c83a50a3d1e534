import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createCore, money, toCanonical } from '#core'
import { moveHome } from '../../support/home-currency.ts'
import { verified } from '../../support/identity.ts'
import { granted, refusal } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { hire } from '../../support/shop.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
let owner: Person
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  owner = await world.person({ name: 'Carla Aurora', balance: '100.00' })
  granted(await world.core.nameShop({ actor: owner.chat, name: 'Café Aurora' }))
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const eur = (text: string) => amountOf(text, 'EUR')
const today = () => world.deps.clock().toISOString().slice(0, 10)
const quote = (payer: Person, token: string, amount?: string, core = world.core) =>
  core.quotePayment({ actor: payer.chat, token, ...(amount !== undefined && { amount: eur(amount) }) })

const link = async () =>
  granted(
    await world.core.createLink({
      ...{ actor: owner.chat, description: 'Tips', uses: null },
      ...{ open: 'EUR', least: null },
    }),
  ).token

/** As if the shop had been paid so much that day, and that month. */
const hasTaken = (spent: bigint, spentMonth: bigint, day = today()) =>
  world.deps.prisma.spendCounter.create({
    data: { userId: owner.userId, day: new Date(day), operation: 'take', currency: 'EUR', spent, spentMonth },
  })

async function pay(payer: Person, token: string, amount: string, core = world.core) {
  const { intentId, factor } = granted(await quote(payer, token, amount, core))
  if (factor !== 'none') await world.authorise(payer, intentId)
  return core.confirmPayment({ actor: payer.chat, intentId })
}

const takes = async (core = world.core) => {
  const { takes: limits } = granted(await core.getShop({ actor: owner.chat }))
  if (!limits) throw new Error('an owner sees what their shop may take')
  return limits
}
const told = () => world.deps.prisma.notice.count({ where: { userId: owner.userId, kind: 'shop_limit_reached' } })

describe('what a shop may take, by its owner’s level', () => {
  test.each([
    ['daily', 475_000n, 475_000n, 25],
    ['monthly', 0n, 1_975_000n, 25],
  ])(
    'MNY-13 S76 fifty payers at once at the edge of it, over two processes: never above, to the cent (%s)',
    async (_which, spent, spentMonth, go) => {
      await hasTaken(spent, spentMonth)
      const [token, other] = [await link(), world.another()]
      const payers: Person[] = []
      for (let n = 0; n < 10; n++) payers.push(await world.person({ balance: '90.00' }))
      const cards: { payer: Person; intentId: string }[] = []
      for (const payer of payers)
        for (let n = 0; n < 5; n++) cards.push({ payer, ...granted(await quote(payer, token, '10.00')) })
      const answers = await Promise.all(
        cards.map(({ payer, intentId }, n) =>
          (n % 2 ? world.core : other.core).confirmPayment({ actor: payer.chat, intentId }),
        ),
      )
      await other.close()
      expect(answers.filter(({ ok }) => ok)).toHaveLength(go)
      const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.failure]))
      expect(refused[0]).toEqual({ code: 'merchant_limit', asked: eur('10.00'), link: token })
      expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['merchant_limit']))
      const { leftToday, leftThisMonth } = await takes()
      expect([leftToday, leftThisMonth]).toContainEqual(money(0n, 'EUR'))
      expect(await told()).toBe(1)
    },
  )

  test('S76 at once: refused a cent above, without a number of the shop’s; a higher level lets it through', async () => {
    const [payer, token] = [await world.person({ balance: '3000.00' }), await link()]
    await verified(world, payer)
    await enrol(world, payer)
    granted(await quote(payer, token, '1000.00'))
    expect(refusal(await quote(payer, token, '1000.01'))).toEqual({
      ...{ code: 'merchant_limit', asked: eur('1000.01'), link: token },
    })
    expect(await told()).toBe(1)
    refusal(await quote(payer, token, '1000.02'))
    expect(await told()).toBe(1)
    await verified(world, owner)
    granted(await quote(payer, token, '1000.01'))
  })

  test('S76 whoever has not the money learns nothing of what a shop may take', async () => {
    await hasTaken(499_999n, 499_999n)
    const payer = await world.person({ balance: '5.00' })
    expect(refusal(await quote(payer, await link(), '5.01')).code).toBe('insufficient_balance')
    expect(refusal(await quote(payer, await link(), '5.00')).code).toBe('merchant_limit')
  })

  test('MNY-13 the day is UTC, the month goes on; what is given back was taken all the same', async () => {
    const at = (moment: string) => createCore({ ...world.deps, clock: () => new Date(moment) })
    const [last, first] = [at('2031-05-14T23:59:59.999Z'), at('2031-05-15T00:00:00.000Z')]
    const [payer, token] = [await world.person({ balance: '900.00' }), await link()]
    await world.deps.prisma.paymentLink.updateMany({ data: { expiresAt: new Date('2031-06-30') }, where: { token } })
    const { reference } = granted(await pay(payer, token, '12.50', last))
    granted(await pay(payer, token, '2.00', first))
    expect(await takes(first)).toMatchObject({ usedToday: eur('2.00'), usedThisMonth: eur('14.50') })
    const wish = { actor: owner.chat, payment: reference, amount: 'rest', reason: null } as const
    const { refundId } = granted(await first.quoteRefund(wish))
    granted(await first.confirmRefund({ actor: owner.chat, refundId }))
    expect(await takes(first)).toMatchObject({ usedToday: eur('2.00'), usedThisMonth: eur('14.50') })
  })

  test('MNY-13 it is one sum in the owner’s home currency, which moves along when that changes', async () => {
    const [payer, token] = [await world.person({ balance: '900.00' }), await link()]
    granted(await pay(payer, token, '100.00'))
    await moveHome(world, owner, 'USD')
    const { single, usedToday } = await takes()
    expect(toCanonical(single)).toBe('1000.00')
    expect(usedToday).toEqual(money(11_590n, 'USD'))
    granted(await pay(payer, token, '100.00'))
    expect((await takes()).usedToday).toEqual(money(23_180n, 'USD'))
    const { takes: shown } = granted(await world.core.getLimits({ actor: owner.chat, currency: 'EUR' }))
    expect(shown?.usedToday).toEqual(money(23_180n, 'USD'))
  })

  test('S49 it is the owner’s alone to see: neither who works there nor who has no shop', async () => {
    expect(granted(await world.core.getLimits({ actor: (await world.person()).chat })).takes).toBeNull()
    const help = await world.person({ name: 'Milan Kos' })
    await hire(world, owner.chat, help.chat, 'manager')
    expect(granted(await world.core.getShop({ actor: help.chat }))).toMatchObject({ role: 'manager', takes: null })
  })
})
