import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Core, createCore, type Money, toCanonical } from '#core'
import { askedWhile, heldRow } from '../../support/at-once.ts'
import { query } from '../../support/database.ts'
import { acquaint } from '../../support/held.ts'
import { granted, topUp } from '../../support/people.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { eur, payoutSays, savedAccount } from '../../support/withdraw.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

/** The same wallet at a moment of one's own. */
const coreAt = (moment: string): Core => createCore({ ...world.deps, clock: () => new Date(moment) })

const USD_ACCOUNT = { currency: 'USD', typed: '026009593, 12345678' } as const

type Midnight = [before: string, after: string]
const WITHIN_A_MONTH: Midnight = ['2031-05-14T23:59:59.990Z', '2031-05-15T00:00:00.010Z']
const AT_ITS_END: Midnight = ['2031-05-31T23:59:59.990Z', '2031-06-01T00:00:00.010Z']
const MIDNIGHTS = [WITHIN_A_MONTH, AT_ITS_END]

/** As if the PIN was given for a card. */
const authorise = (table: 'intent' | 'payout', id: string) =>
  query(world.database.owner, `update ${table} set authorised_hash = hash, authorised_at = created_at where id = $1`, [
    id,
  ])

async function send(core: Core, payer: Person, payee: Person, amount: string): Promise<{ confirm(): Promise<string> }> {
  const asked = { actor: payer.chat, payee: { userId: payee.userId }, amount: amountOf(amount, 'EUR') }
  const { intentId } = granted(await core.quoteSend(asked))
  await authorise('intent', intentId)
  const confirm = async () => granted(await core.confirmPayment({ actor: payer.chat, intentId })) && intentId
  return { confirm }
}

async function withdraw(core: Core, { chat: actor }: Person, destinationId: string, amount: Money) {
  const { payoutId } = granted(await core.quotePayout({ actor, destinationId, amount }))
  await authorise('payout', payoutId)
  return { confirm: async () => granted(await core.confirmPayout({ actor, payoutId })) }
}

async function used(core: Core, { chat: actor }: Person): Promise<string[]> {
  const { usedToday, usedThisMonth } = granted(await core.getLimits({ actor }))
  return [usedToday, usedThisMonth].map(toCanonical)
}

/** Nobody who reaches the database moves what was counted into another day. */
const staysCounted = (table: 'intent' | 'payout') =>
  expect(query(world.database.app, `update ${table} set counted_on = '2031-01-01'`)).rejects.toThrow(
    'stays what it was',
  )

/** Somebody with a friend, and a moment on either side of midnight. */
async function around([before, after]: Midnight) {
  const [payer, friend] = [await world.person({ balance: '900.00' }), await world.person()]
  await acquaint(world, payer, friend)
  return { payer, friend, last: coreAt(before), first: coreAt(after) }
}

test.each(MIDNIGHTS)(
  'MNY-13 a payment asked for at %s and counted behind one of %s is in no day once it is back',
  async (...midnight) => {
    const { payer, friend, last, first } = await around(midnight)
    const large = await send(last, payer, await world.person(), '300.00')
    await (await send(first, payer, friend, '1.00')).confirm()
    const intentId = await large.confirm()
    await staysCounted('intent')
    granted(await first.cancelHeld({ actor: payer.chat, intentId }))
    expect(await used(first, payer)).toEqual(['1.00', '1.00'])
  },
)

test.each(MIDNIGHTS)('MNY-13 nor is a withdrawal of %s, called off behind a payment of %s', async (...midnight) => {
  const { payer, friend, last, first } = await around(midnight)
  const { id } = await savedAccount(world, payer)
  const large = await withdraw(last, payer, id, eur(300_00n))
  await (await send(first, payer, friend, '1.00')).confirm()
  const { payoutId } = await large.confirm()
  await staysCounted('payout')
  granted(await first.cancelPayout({ actor: payer.chat, payoutId }))
  expect(await used(first, payer)).toEqual(['1.00', '1.00'])
})

test('MNY-13 nor one that had arrived and came back all the same', async () => {
  const { payer, friend, last, first } = await around(WITHIN_A_MONTH)
  const { id } = await savedAccount(world, payer)
  const large = await withdraw(last, payer, id, eur(300_00n))
  await (await send(first, payer, friend, '1.00')).confirm()
  const { payoutId, reference } = await large.confirm()
  granted(await first.sendPayout({ id: payoutId }))
  await payoutSays(world, reference, 'payout.settled')
  expect(await used(first, payer)).toEqual(['301.00', '301.00'])
  await payoutSays(world, reference, 'payout.returned')
  expect(await used(first, payer)).toEqual(['1.00', '1.00'])
})

test('MNY-13 what was counted by the version before comes out of the day of its confirmation', async () => {
  const { payer, friend, last, first } = await around(WITHIN_A_MONTH)
  const { id } = await savedAccount(world, payer)
  const old = await (await withdraw(last, payer, id, eur(300_00n))).confirm()
  await (await send(last, payer, friend, '2.00')).confirm()
  await query(world.database.superuser, 'set session_replication_role = replica; update payout set counted_on = null')
  await (await send(first, payer, friend, '1.00')).confirm()
  granted(await first.cancelPayout({ actor: payer.chat, payoutId: old.payoutId }))
  expect([await used(last, payer), await used(first, payer)]).toEqual([
    ['1.00', '3.00'],
    ['1.00', '3.00'],
  ])
})

test('MNY-13 what had left in one currency and is back while the day begins in another one is in the month no more', async () => {
  const { payer, friend, last, first } = await around(WITHIN_A_MONTH)
  await tellRates(world)
  await topUp(world.core, payer.chat, amountOf('400.00', 'USD'))
  const { id } = await savedAccount(world, payer, USD_ACCOUNT)
  const { payoutId, reference } = await (await withdraw(last, payer, id, amountOf('300.00', 'USD'))).confirm()
  granted(await first.sendPayout({ id: payoutId }))
  await payoutSays(world, reference, 'payout.settled')
  const small = await send(first, payer, friend, '1.00')
  // Whoever pays first that day has read what the month had come to, and writes it down behind this row.
  const held = await heldRow(
    world,
    `insert into spend_counter (user_id, day, operation, currency, spent, spent_small)
     values ('${payer.userId}', '2031-05-15', 'out', 'EUR', 0, 0)`,
  )
  await askedWhile(held, small.confirm, () => payoutSays(world, reference, 'payout.returned'))
  expect(await used(first, payer)).toEqual(['1.00', '1.00'])
})
