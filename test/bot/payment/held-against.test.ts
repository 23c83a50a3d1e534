import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startOfDay } from '../../../src/core/kit/time.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { createDice } from '../../support/dice.ts'
import { acquaint } from '../../support/held.ts'
import { granted } from '../../support/people.ts'
import { linkOf, shopkeeper } from '../../support/shop.ts'
import { amountOf, type Person, PIN } from '../../support/world.ts'

type Customer = Phone & { person: Person }

let town: Town
let anna: Customer
let ben: Customer

beforeAll(async () => {
  town = await openTown()
})
beforeEach(async () => {
  anna = await town.customer({ name: 'Anna Keller', balance: '600.00' })
  ben = await town.customer({ name: 'Ben Kovac' })
  await acquaint(town.world, anna.person, ben.person)
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

const prisma = () => town.world.deps.prisma
const newest = () =>
  prisma().intent.findFirstOrThrow({ where: { ownerId: anna.person.userId }, orderBy: { createdAt: 'desc' } })
const states = async () => {
  const rows = await prisma().intent.findMany({ where: { ownerId: anna.person.userId } })
  return rows.map(({ state }) => state)
}
const becomes = (state: string) =>
  prisma().user.update({ where: { id: anna.person.userId }, data: { state }, select: { id: true } })

/** The card of a payment to Ben is on the screen. */
async function shown(amount: string): Promise<string> {
  await anna.writes(`/send ${amount} ${ben.person.okpayId}`)
  return `Send ${amount}.00 EUR`
}

async function nothingLeft(): Promise<void> {
  expect(await states()).not.toContain('committed')
  expect(await town.world.balance(anna.person)).toBe('600.00')
  expect(await town.world.balance(ben.person)).toBe('0.00')
}

describe('what a tap on Confirm is held against', () => {
  test.each([
    ['the payee', async () => ({ payeeId: (await town.customer({ name: 'Carla Else' })).person.userId })],
    ['the account the money goes to', async () => ({ payeeAccount: (await newest()).payerAccount })],
    ['the amount', async () => ({ amount: 2_400n })],
    ['the currency', async () => ({ currency: 'USD' })],
    ['the fee', async () => ({ fee: 0n })],
  ])(
    'TXA-03 TXA-04 %s became another behind the card, before the PIN or after it: nothing is paid',
    async (_what, other) => {
      const confirm = await shown('25')
      await anna.taps(confirm)
      await prisma().intent.update({ where: { id: (await newest()).id }, data: await other() })
      await anna.tapsPin(PIN)
      expect(anna.sees()).toContain('This card has expired')
      await nothingLeft()

      await shown('25')
      await prisma().intent.update({ where: { id: (await newest()).id }, data: await other() })
      await anna.taps(confirm)
      if (anna.sees().includes('Tap your payment PIN')) await anna.tapsPin(PIN)
      await nothingLeft()
    },
  )

  test('MNY-13 TXA-04 the day’s limit was used up behind the card: what the card showed goes no more', async () => {
    const confirm = await shown('20')
    const day = startOfDay(town.world.deps.clock())
    const row = { userId: anna.person.userId, day, operation: 'out', currency: 'EUR' }
    await prisma().spendCounter.create({ data: { ...row, spent: 99_000n, spentMonth: 99_000n } })
    await anna.taps(confirm)
    if (anna.sees().includes('Tap your payment PIN')) await anna.tapsPin(PIN)
    expect(anna.sees()).toContain('limit_daily')
    expect(await town.world.balance(ben.person)).toBe('0.00')
  })

  test('MNY-05 TXA-04 the balance was spent behind the card: what is missing is said, and nothing leaves', async () => {
    const dora = await town.customer({ name: 'Dora Small', balance: '60.00' })
    await dora.writes(`/send 45 ${ben.person.okpayId}`)
    const { core } = town.world
    const payee = { userId: ben.person.userId }
    const { intentId } = granted(await core.quoteSend({ actor: dora.actor, payee, amount: amountOf('20.00', 'EUR') }))
    granted(await core.confirmPayment({ actor: dora.actor, intentId }))
    await dora.taps('Send 45.00 EUR')
    if (dora.sees().includes('Tap your payment PIN')) await dora.tapsPin(PIN)
    expect(dora.sees()).toContain('5.65 EUR short')
    expect(await town.world.balance(dora.person)).toBe('39.80')
  })

  test.each([
    ['frozen_by_user', 'account_frozen_by_user'],
    ['restricted', 'your account is frozen for now'],
  ])('MNY-16 RSK-02 TXA-04 %s behind the card: nothing leaves', async (state, says) => {
    const confirm = await shown('20')
    await becomes(state)
    await anna.taps(confirm)
    expect(anna.sees()).toContain(says)
    await becomes('active')
    await nothingLeft()
  })

  test('MNY-16 RSK-02 frozen between the card and the last digit of the PIN: nothing leaves', async () => {
    await anna.taps(await shown('25'))
    granted(await town.world.core.freezeSelf({ actor: anna.actor }))
    await anna.tapsPin(PIN)
    expect(anna.sees()).not.toContain('✅')
    await nothingLeft()
  })

  test('MNY-08 one’s own OKPay ID, user name, contact card, message and link: nobody pays themselves', async () => {
    const own = await shopkeeper(town, 'Café Own', { username: 'eva_own', balance: '50.00' })
    const { world } = town.standIn
    const chooses = async (payee: () => Promise<string>) => {
      await own.writes('/send')
      return payee()
    }
    await own.writes('Hello')
    const mine = world.chat(own.id).messages.findLast(({ from }) => from === own.id)?.id ?? 0
    for (const says of [
      await own.writes(`/send 5 ${own.person.okpayId}`),
      await own.writes('/send 5 @eva_own'),
      await chooses(() => own.sharesContact()),
      await chooses(() => own.forwards(mine, own.id)),
    ])
      expect(says).toContain('that is you')
    expect(await own.starts(`pay_${await linkOf(town.world, own)}`)).toContain('own_link')
    expect(await prisma().intent.count({ where: { ownerId: own.person.userId } })).toBe(0)
    expect(await town.world.balance(own.person)).toBe('50.00')
  })

  test('TXA-06 TXA-01 whatever is tapped in whatever order, a payment above the allowance leaves only by the right PIN', async () => {
    const dice = createDice(6)
    const wrong = [...PIN].reverse().join('')
    await shown('25')
    for (let step = 0; step < 60; step++) {
      const buttons = anna.buttons().filter((label) => !/Help|Top up/.test(label))
      if (buttons.length === 0 || dice.below(8) === 0) await anna.writes(`/send 25 ${ben.person.okpayId}`)
      else if (dice.below(10) === 0) await anna.writes(dice.pick([PIN, '123456', 'yes', '/send 25', 'confirm']))
      else await anna.taps(dice.pick(buttons.filter((label) => label !== wrong)))
    }
    await nothingLeft()
    await town.world.advance(3_600)
    await anna.taps(await shown('25'))
    await anna.tapsPin(PIN)
    expect(anna.sees()).toContain('✅ 25.00 EUR sent')
  })
})
