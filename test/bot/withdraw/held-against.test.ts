import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { query } from '../../support/database.ts'
import { granted } from '../../support/people.ts'
import { savedAccount } from '../../support/withdraw.ts'
import { amountOf, type Person, PIN } from '../../support/world.ts'

let town: Town
let anna: Phone & { person: Person }
beforeAll(async () => {
  town = await openTown()
})
beforeEach(async () => {
  anna = await town.customer({ name: 'Anna Keller', balance: '600.00' })
  await savedAccount(town.world, anna.person)
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

const prisma = () => town.world.deps.prisma
const newest = () =>
  prisma().payout.findFirstOrThrow({ where: { ownerId: anna.person.userId }, orderBy: { createdAt: 'desc' } })

/** The card of a withdrawal above the allowance is on the screen; what its button says. */
async function shown(): Promise<string> {
  await anna.writes('/withdraw 25')
  await anna.taps('Bank account ···3000')
  expect(anna.sees()).toContain('Withdraw 25.00 EUR to')
  return 'Withdraw 25.00 EUR'
}

async function nothingLeft(): Promise<void> {
  const states = await prisma().payout.findMany({ where: { ownerId: anna.person.userId }, select: { state: true } })
  for (const { state } of states) expect(['draft', 'dropped']).toContain(state)
  expect(await town.world.balance(anna.person)).toBe('600.00')
}

describe('what a tap on Withdraw is held against', () => {
  test('TXA-01 TXA-06 above the allowance the PIN is asked for, and without it, or with a wrong one, nothing leaves', async () => {
    const confirm = await shown()
    const { id: payoutId } = await newest()
    await anna.taps(confirm)
    expect(anna.sees()).toContain('Tap your payment PIN')
    const early = await town.world.core.confirmPayout({ actor: anna.actor, payoutId })
    expect(early).toMatchObject({ ok: false, failure: { code: 'auth_required', factor: 'pin' } })
    await anna.tapsPin([...PIN].reverse().join(''))
    await nothingLeft()
    await anna.tapsPin(PIN)
    expect((await newest()).state).toBe('held')
    expect(await town.world.balance(anna.person)).not.toBe('600.00')
  })

  test('TXA-01 withdrawals without the PIN have one cap a day with payments without it', async () => {
    const ben = await town.customer({ name: 'Ben Kovac' })
    for (const amount of ['20.00', '20.00']) {
      const asked = { actor: anna.actor, payee: { userId: ben.person.userId }, amount: amountOf(amount, 'EUR') }
      const { intentId } = granted(await town.world.core.quoteSend(asked))
      granted(await town.world.core.confirmPayment({ actor: anna.actor, intentId }))
    }
    await anna.writes('/withdraw 15')
    await anna.taps('Bank account ···3000')
    await anna.taps('Withdraw 15.00 EUR')
    expect(anna.sees()).toContain('Tap your payment PIN')
  })

  test.each([
    ['the amount', async () => ({ amount: 2_400n })],
    ['the fee', async () => ({ fee: 0n })],
    ['the currency', async () => ({ currency: 'USD' })],
    [
      'the account the money goes to',
      async () => ({
        destinationId: (await savedAccount(town.world, anna.person, { typed: 'FR1420041010050500013M02606' })).id,
      }),
    ],
  ])('TXA-03 TXA-04 %s became another behind the card, after the PIN: nothing leaves', async (_what, other) => {
    const confirm = await shown()
    const { id } = await newest()
    const change = await other()
    await anna.taps(confirm)
    await prisma().payout.update({ where: { id }, data: change })
    await anna.tapsPin(PIN)
    expect(anna.sees()).toContain('This card has expired')
    await nothingLeft()
  })

  test.each([
    ['frozen_by_user', 'your account is frozen until you unfreeze it'],
    ['restricted', 'your account is frozen for now'],
  ])('MNY-16 RSK-02 TXA-04 %s behind the card: nothing leaves', async (state, says) => {
    const confirm = await shown()
    await prisma().user.update({ where: { id: anna.person.userId }, data: { state }, select: { id: true } })
    await anna.taps(confirm)
    if (anna.sees().includes('Tap your payment PIN')) await anna.tapsPin(PIN)
    expect(anna.sees()).toContain(says)
    await nothingLeft()
  })

  test('REC-05 TXA-04 in the day after a recovery no more is withdrawn than small payments allow, also by a card from before', async () => {
    const confirm = await shown()
    const coolingUntil = new Date(town.world.deps.clock().getTime() + 3_600_000)
    await prisma().user.update({ where: { id: anna.person.userId }, data: { coolingUntil }, select: { id: true } })
    await anna.taps(confirm)
    if (anna.sees().includes('Tap your payment PIN')) await anna.tapsPin(PIN)
    expect(anna.sees()).toContain('cooling_off')
    await nothingLeft()
  })

  test('MNY-11 S55 another fee since the card was shown: nothing leaves, and the new one is on a fresh card', async () => {
    const confirm = await shown()
    await query(
      town.world.database.owner,
      `insert into fee_rule (version, operation, currency, percent, fixed_minor, min_minor, valid_from)
       values (77, 'withdraw_bank', 'EUR', 5, 0, 0, app_now() - interval '1 second')`,
    )
    await anna.taps(confirm)
    if (anna.sees().includes('Tap your payment PIN')) await anna.tapsPin(PIN)
    expect(anna.sees()).not.toContain('is about to go')
    await query(town.world.database.owner, 'delete from fee_rule where version = 77')
    await nothingLeft()
  })
})
