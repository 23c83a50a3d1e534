import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Asked, type ChatRef, type Money, money } from '#core'
import { query } from '../../support/database.ts'
import { pay } from '../../support/held.ts'
import { moveHome } from '../../support/home-currency.ts'
import { granted, refusal } from '../../support/people.ts'
import { TEST_RATES } from '../../support/rates.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
let asker: ChatRef
let second: ChatRef
let ben: Person
beforeAll(async () => {
  world = await openWorld()
  await tellRates(world)
  asker = await world.agent('owner')
  second = await world.agent('owner')
  ben = await world.person()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const eur = (text: string) => amountOf(text, 'EUR')
const ask = (asked: Asked) => world.core.requestApproval({ actor: asker, asked, reason: 'as it should be' })
const approve = ({ id, hash }: { id: string; hash: string }) =>
  world.core.decideApproval({ actor: second, id, hash, decision: 'approve' })
const agreed = async (asked: Asked) => granted(await approve(granted(await ask(asked)))).state

/** A card that only waits for its Confirm: the PIN was given. */
async function card(payer: Person, amount: string): Promise<string> {
  const asked = { actor: payer.chat, payee: { userId: ben.userId }, amount: eur(amount) }
  const { intentId } = granted(await world.core.quoteSend(asked))
  await query(
    world.database.owner,
    'update intent set authorised_hash = hash, authorised_at = created_at where id = $1',
    [intentId],
  )
  return intentId
}
const confirm = (payer: Person, intentId: string) => world.core.confirmPayment({ actor: payer.chat, intentId })

function ownLimits({ userId }: Person, sums: Partial<Record<'single' | 'daily' | 'monthly', Money>>): Promise<string> {
  const until = new Date(world.deps.clock().getTime() + 30 * 86_400_000)
  const limits = { single: null, daily: null, monthly: null, ...sums }
  return agreed({ kind: 'set_limits', userId, limits, until })
}

describe('ADM-03 MNY-13 a customer’s own limits', () => {
  test('MNY-13 a card that was asked for before they were lowered is judged by the new ones when it is confirmed', async () => {
    const ana = await world.person({ balance: '900.00' })
    const [above, below] = [await card(ana, '25.01'), await card(ana, '25.00')]
    expect(await ownLimits(ana, { single: eur('25.00') })).toBe('approved')
    expect(refusal(await confirm(ana, above))).toMatchObject({ code: 'limit_single', limit: eur('25.00') })
    granted(await confirm(ana, below))
  })

  test('MNY-13 raised, the day’s higher one holds; after their last day the level’s does again', async () => {
    const ana = await world.person({ balance: '2000.00' })
    expect(await ownLimits(ana, { daily: eur('1500.00') })).toBe('approved')
    const cards = [await card(ana, '500.00'), await card(ana, '500.00'), await card(ana, '500.00')]
    const more = await card(ana, '1.00')
    for (const intentId of cards) granted(await confirm(ana, intentId))
    expect(refusal(await confirm(ana, more))).toMatchObject({ code: 'limit_daily', limit: eur('1500.00') })
    await query(
      world.database.superuser,
      `set session_replication_role = replica; update limit_override set valid_until = valid_from + interval '1 ms' where user_id = '${ana.userId}'`,
    )
    expect(refusal(await confirm(ana, more))).toMatchObject({ code: 'limit_daily', limit: eur('1000.00') })
    await query(
      world.database.superuser,
      `set session_replication_role = replica; delete from limit_override where user_id = '${ana.userId}'`,
    )
  })

  test('MNY-13 they go along into another home currency, and are not more there', async () => {
    const ana = await world.person({ balance: '100.00' })
    expect(await ownLimits(ana, { single: eur('25.00') })).toBe('approved')
    await moveHome(world, ana, 'USD')
    expect(granted(await world.core.getLimits({ actor: ana.chat })).single).toEqual(money(3125n, 'USD'))
    const asked = { actor: ana.chat, payee: { userId: ben.userId } }
    expect(refusal(await world.core.quoteSend({ ...asked, amount: eur('25.01') })).code).toBe('limit_single')
    granted(await confirm(ana, await card(ana, '25.00')))
  })
})

/** What the house has in its accounts of exchanging, in minor units. */
const exchanged = async (): Promise<string[]> => {
  const kind = { in: ['fx_position', 'fx_spread', 'rounding'] }
  const rows = await world.deps.prisma.ledgerAccount.findMany({ where: { owner: 'house', kind, balance: { not: 0n } } })
  return rows.map((row) => `${row.kind} ${row.currency} ${row.balance}`).toSorted()
}

describe('ADM-03 MNY-16 what two of staff give back, or post', () => {
  const reversal = async (id: string, amount: string | null): Promise<Asked> => {
    const { reference } = await world.deps.prisma.intent.findUniqueOrThrow({ where: { id } })
    return { kind: 'reverse_entry', entry: reference, amount: amount === null ? null : eur(amount), why: 'mistake' }
  }

  test('MNY-16 in parts, to the cent with the fee, and never more than is left', async () => {
    const [ana, cleo] = [await world.person({ balance: '50.00' }), await world.person({ balance: '5.00' })]
    const before = await world.balance(cleo)
    const id = await pay(world, ana, cleo, '10.00')
    expect(await agreed(await reversal(id, '3.33'))).toBe('approved')
    expect(refusal(await ask(await reversal(id, '6.68')))).toMatchObject({
      code: 'refund_too_much',
      left: eur('6.67'),
      refunded: eur('3.33'),
    })
    // Asked for twice while both fit; once one is done, nothing comes of the other.
    const [one, two] = [granted(await ask(await reversal(id, '6.67'))), granted(await ask(await reversal(id, '6.66')))]
    expect(granted(await approve(one)).state).toBe('approved')
    const late = await approve(two)
    expect(late.ok ? late.value.state : late.failure.code).not.toBe('approved')
    expect(await world.balance(cleo)).toBe(before)
    expect(await world.balance(ana)).toBe('50.00')
    expect(refusal(await ask(await reversal(id, null)))).toMatchObject({
      code: 'refund_too_much',
      left: money(0n, 'EUR'),
    })
  })

  test('MNY-16 MNY-10 across currencies: the exchange is undone at its own rate, whatever the rates say now', async () => {
    const ana = await world.person({ currency: 'USD', balance: '100.00' })
    const cleo = await world.person({ balance: '5.00' })
    const { core } = world
    const house = await exchanged()
    const sent = { payee: { userId: cleo.userId }, amount: eur('10.00'), from: 'USD' } as const
    const { intentId } = granted(await core.quoteSend({ actor: ana.chat, ...sent }))
    await world.authorise(ana, intentId)
    granted(await confirm(ana, intentId))
    expect(await world.balance(ana)).not.toBe('100.00')
    await tellRates(world, { ...TEST_RATES, USD: '1.3' })
    expect(await agreed(await reversal(intentId, '4.00'))).toBe('approved')
    expect(await agreed(await reversal(intentId, '6.00'))).toBe('approved')
    expect([await world.balance(ana), await world.balance(cleo)]).toEqual(['100.00', '5.00'])
    expect(await exchanged()).toEqual(house)
  })

  test('MNY-16 a payee who has spent it is short: refused when asked, and nothing moves when approved', async () => {
    const [ana, cleo] = [await world.person({ balance: '50.00' }), await world.person()]
    const id = await pay(world, ana, cleo, '10.00')
    const waiting = granted(await ask(await reversal(id, '10.00')))
    await pay(world, cleo, ben, '4.00')
    const [has, had] = [await world.balance(cleo), await world.balance(ana)]
    expect(refusal(await ask(await reversal(id, '10.00')))).toMatchObject({
      code: 'proposal_invalid',
      why: 'payee_short',
    })
    expect(refusal(await approve(waiting))).toMatchObject({ code: 'proposal_invalid', why: 'payee_short' })
    expect([await world.balance(cleo), await world.balance(ana)]).toEqual([has, had])
  })

  test('ADM-03 a posting by hand has a most, and a day has one, also for what was asked before the day was full', async () => {
    const ana = await world.person()
    const posting = (amount: string): Asked => ({
      ...{ kind: 'post_manually', from: 'goodwill', to: null, userId: ana.userId, why: 'goodwill' },
      amount: eur(amount),
    })
    expect(refusal(await ask(posting('500.01')))).toMatchObject({ code: 'proposal_invalid', why: 'over_cap' })
    const early = granted(await ask(posting('0.01')))
    for (const _ of [1, 2, 3, 4]) expect(await agreed(posting('500.00'))).toBe('approved')
    expect(refusal(await ask(posting('0.01')))).toMatchObject({ code: 'proposal_invalid', why: 'over_day_cap' })
    const late = await approve(early)
    expect(late.ok ? late.value.state : late.failure.code).not.toBe('approved')
    expect(await world.balance(ana)).toBe('2000.00')
  })
})
