import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type CurrencyCode, money, toCanonical } from '#core'
import { query } from '../../support/database.ts'
import { acquaint } from '../../support/held.ts'
import { granted, refusal, topUp } from '../../support/people.ts'
import { TEST_RATES } from '../../support/rates.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => tellRates(world))
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const MOVED = { ...TEST_RATES, USD: '1.3' }

/** Ana has 100.00 of one currency; Ben is at home in another. They have paid each other before. */
async function pair(mine: CurrencyCode, theirs: CurrencyCode, balance = '100.00'): Promise<[Person, Person]> {
  const ana = await world.person({ currency: mine, balance })
  const ben = await world.person({ currency: theirs })
  await acquaint(world, ana, ben)
  return [ana, ben]
}

async function linkOf(owner: Person, amount: string, currency: CurrencyCode): Promise<string> {
  granted(await world.core.nameShop({ actor: owner.chat, name: 'Café Aurora' }))
  return granted(
    await world.core.createLink({ actor: owner.chat, amount: amountOf(amount, currency), description: '' }),
  ).token
}

const quoteLink = ({ chat: actor }: Person, token: string, from?: CurrencyCode) =>
  world.core.quotePayment({ actor, token, from })

const quoteSend = (from: Person, to: Person, amount: string, currency: CurrencyCode, sides = {}) =>
  world.core.quoteSend({
    actor: from.chat,
    payee: { userId: to.userId },
    amount: amountOf(amount, currency),
    ...sides,
  })

async function confirm(person: Person, { intentId, factor }: { intentId: string; factor: string }, core = world.core) {
  if (factor !== 'none') await world.authorise(person, intentId)
  return core.confirmPayment({ actor: person.chat, intentId })
}

/** What the house has in its accounts of exchanging, in minor units. */
async function house(): Promise<Record<string, bigint>> {
  const rows = await world.deps.prisma.ledgerAccount.findMany({
    where: { owner: 'house', kind: { in: ['fx_position', 'fx_spread', 'rounding'] } },
  })
  return Object.fromEntries(rows.map(({ kind, currency, balance }) => [`${kind} ${currency}`, balance]))
}

async function moved(act: () => Promise<unknown>): Promise<Record<string, bigint>> {
  const before = await house()
  await act()
  const after = Object.entries(await house()).map(([name, minor]) => [name, minor - (before[name] ?? 0n)] as const)
  return Object.fromEntries(after.filter(([, minor]) => minor !== 0n))
}

describe('a payment across currencies', () => {
  test('S22 MNY-10 who has only dollars pays ten euros: both amounts and the rate first, and exactly these are booked', async () => {
    const [ana, ben] = await pair('USD', 'EUR')
    const quote = granted(await quoteLink(ana, await linkOf(ben, '10.00', 'EUR')))
    expect(quote).toMatchObject({
      amount: amountOf('12.57', 'USD'),
      price: amountOf('10.00', 'EUR'),
      total: amountOf('12.57', 'USD'),
      keeps: amountOf('87.43', 'USD'),
      fee: amountOf('0.10', 'EUR'),
      across: { rate: '0.796' },
      factor: 'none',
    })
    expect(quote.expiresAt.getTime() - world.deps.clock().getTime()).toBeLessThanOrEqual(60_000)
    // The market moves; the card does not.
    await tellRates(world, MOVED)
    const legs = await moved(async () => {
      const receipt = granted(await confirm(ana, quote))
      expect(receipt).toMatchObject({ price: amountOf('10.00', 'EUR'), across: { rate: '0.796' }, first: true })
    })
    expect([await world.balance(ana), await world.balance(ben)]).toEqual(['87.43', '9.90'])
    expect(legs).toEqual({ 'fx_position USD': 1_257n, 'fx_position EUR': -1_005n, 'fx_spread EUR': 5n })
    const mine = granted(await world.core.getHistory({ actor: ana.chat, limit: 1 })).entries[0]
    expect(mine).toMatchObject({
      kind: 'paid',
      amount: money(-1_257n, 'USD'),
      exchanged: { received: amountOf('10.00', 'EUR'), rate: '0.796' },
    })
    const theirs = granted(await world.core.getHistory({ actor: ben.chat, limit: 1 })).entries[0]
    expect(theirs).toMatchObject({ kind: 'sold', amount: amountOf('9.90', 'EUR'), fee: amountOf('0.10', 'EUR') })
  })

  test('S22 MNY-11 they get 25 dollars, or I pay 25 euros: either side is given, the fee is on what I pay', async () => {
    const [ana, ben] = await pair('EUR', 'USD')
    const gets = granted(await quoteSend(ana, ben, '25.00', 'USD'))
    expect(gets).toMatchObject({
      price: amountOf('25.00', 'USD'),
      amount: amountOf('20.11', 'EUR'),
      fee: amountOf('0.21', 'EUR'),
      total: amountOf('20.32', 'EUR'),
      across: { rate: '1.24375' },
    })
    granted(await confirm(ana, gets))
    const pays = granted(await quoteSend(ana, ben, '25.00', 'EUR', { to: 'USD' }))
    expect(pays).toMatchObject({
      amount: amountOf('25.00', 'EUR'),
      price: amountOf('31.09', 'USD'),
      total: amountOf('25.25', 'EUR'),
    })
    granted(await confirm(ana, pays))
    expect([await world.balance(ana), await world.balance(ben)]).toEqual(['54.43', '56.09'])
  })

  test('S41 who has several balances pays from the named currency, else from home, or from the one they choose', async () => {
    const [ana, ben] = await pair('USD', 'EUR')
    await topUp(world.core, ana.chat, amountOf('10.00', 'EUR'))
    await topUp(world.core, ana.chat, amountOf('5000', 'JPY'))
    const from = async (amount: string, chosen?: CurrencyCode) =>
      granted(await quoteLink(ana, await linkOf(ben, amount, 'EUR'), chosen)).amount.currency
    expect(await from('10.00')).toBe('EUR')
    expect(await from('10.01')).toBe('USD')
    expect(await from('10.00', 'JPY')).toBe('JPY')
    const { others } = granted(await quoteLink(ana, await linkOf(ben, '10.00', 'EUR')))
    expect(others).toEqual(['USD', 'JPY'])
    expect(refusal(await quoteLink(ana, await linkOf(ben, '200.00', 'EUR')))).toMatchObject({
      code: 'insufficient_balance',
      needed: amountOf('200.00', 'EUR'),
    })
    expect(refusal(await quoteLink(ana, await linkOf(ben, '200.00', 'EUR'), 'USD'))).toMatchObject({
      code: 'insufficient_balance',
      needed: amountOf('251.26', 'USD'),
    })
  })

  test('MNY-10 a card a minute old is void; a fresh one asks the same at the new rate', async () => {
    const [ana, ben] = await pair('EUR', 'USD')
    const quote = granted(await quoteSend(ana, ben, '10.00', 'USD'))
    await world.advance(61)
    expect(refusal(await confirm(ana, quote))).toEqual({ code: 'quote_expired' })
    await tellRates(world, MOVED)
    const fresh = granted(await world.core.requoteSend({ actor: ana.chat, intentId: quote.intentId }))
    expect(fresh).toMatchObject({ price: amountOf('10.00', 'USD'), across: { rate: '1.2935' } })
    expect(await world.balance(ana)).toBe('100.00')
  })

  test('MNY-10 without fresh rates nothing is paid across; what needs none is', async () => {
    const [ana, ben] = await pair('EUR', 'USD')
    await world.advance(3_600)
    expect(refusal(await quoteSend(ana, ben, '10.00', 'USD', { from: 'EUR' }))).toMatchObject({ code: 'rates_stale' })
    expect(refusal(await quoteSend(ana, ben, '10.00', 'USD'))).toMatchObject({ code: 'insufficient_balance' })
    granted(await confirm(ana, granted(await quoteSend(ana, ben, '10.00', 'EUR'))))
  })

  test('MNY-11 a fee that changed between card and tap voids the card', async () => {
    const [ana, ben] = await pair('EUR', 'USD')
    const quote = granted(await quoteSend(ana, ben, '10.00', 'USD'))
    const change = 'insert into fee_rule (version, operation, currency, percent, fixed_minor, min_minor, valid_from)'
    await query(world.database.owner, `${change} values (77, 'send', 'EUR', 2, 0, 1, now() - interval '1 hour')`)
    const refused = refusal(await confirm(ana, quote))
    await query(world.database.owner, 'delete from fee_rule where version = 77')
    expect(refused).toMatchObject({ code: 'quote_expired', fee: { shown: amountOf('0.09', 'EUR') } })
  })

  test('R-04 MNY-05 two cards for one balance, each tapped twice in two processes: one is booked, once', async () => {
    const [ana, ben] = await pair('EUR', 'USD', '15.00')
    const other = world.another()
    const cards = [
      granted(await quoteSend(ana, ben, '12.00', 'USD')),
      granted(await quoteSend(ana, ben, '12.00', 'USD')),
    ]
    for (const { intentId } of cards) await world.authorise(ana, intentId)
    const taps = cards.flatMap(({ intentId }) =>
      [world.core, other.core].map((core) => core.confirmPayment({ actor: ana.chat, intentId })),
    )
    const answers = await Promise.all(taps)
    await other.close()
    expect(answers.flatMap((one) => (one.ok && one.value.first ? [one.value] : []))).toHaveLength(1)
    expect(answers.filter(({ ok }) => !ok)).toHaveLength(2)
    expect(await world.balance(ben)).toBe('12.00')
  })

  test('MNY-16 what arrives for somebody restricted waits with them in the currency it arrives in', async () => {
    const [ana, ben] = await pair('EUR', 'USD')
    const quote = granted(await quoteSend(ana, ben, '10.00', 'USD'))
    await world.deps.prisma.user.update({ where: { id: ben.userId }, data: { state: 'restricted' } })
    granted(await confirm(ana, quote))
    const usd = granted(await world.core.getBalances({ actor: ben.chat })).balances.find((b) => b.currency === 'USD')
    expect(usd && [toCanonical(usd.available), toCanonical(usd.onHold)]).toEqual(['0.00', '10.00'])
  })

  test('MNY-13 it counts for what it is worth at home', async () => {
    const [ana, ben] = await pair('USD', 'EUR')
    granted(await confirm(ana, granted(await quoteLink(ana, await linkOf(ben, '10.00', 'EUR')))))
    expect(toCanonical(granted(await world.core.getLimits({ actor: ana.chat })).usedToday)).toBe('12.57')
  })

  test('MNY-10 to and fro between two people nobody has more than before', async () => {
    const [ana, ben] = await pair('EUR', 'USD')
    await acquaint(world, ben, ana)
    for (const _ of [1, 2, 3]) {
      granted(await confirm(ana, granted(await quoteSend(ana, ben, '10.00', 'EUR', { to: 'USD' }))))
      granted(await confirm(ben, granted(await quoteSend(ben, ana, '12.00', 'USD', { to: 'EUR' }))))
    }
    const [euros, dollars] = [await world.balance(ana), await world.balance(ben)].map(Number)
    expect((euros ?? 0) + (dollars ?? 0) / 1.25).toBeLessThan(100)
  })
})

describe('a payment across currencies that waits', () => {
  async function waiting(): Promise<{ ana: Person; ben: Person; intentId: string }> {
    const ana = await world.person({ currency: 'EUR', balance: '500.00' })
    const ben = await world.person({ currency: 'USD' })
    const quote = granted(await quoteSend(ana, ben, '400.00', 'USD'))
    expect(quote.delaySeconds).toBe(7_200)
    granted(await confirm(ana, quote))
    expect(await world.balance(ana)).toBe('175.17')
    return { ana, ben, intentId: quote.intentId }
  }

  test('MNY-10 arrives as it was shown, whatever the market did in between', async () => {
    const { ana, ben } = await waiting()
    await world.advance(7_201)
    await tellRates(world, { ...TEST_RATES, USD: '2' })
    const legs = await moved(() => world.core.settleHeld({}))
    expect([await world.balance(ana), await world.balance(ben)]).toEqual(['175.17', '400.00'])
    expect(legs).toMatchObject({ 'fx_position EUR': 32_161n, 'fx_spread USD': 201n })
  })

  test('S52 called off it gives back exactly what left, limits and all', async () => {
    const { ana, ben, intentId } = await waiting()
    await tellRates(world, { ...TEST_RATES, USD: '2' })
    const legs = await moved(async () =>
      expect(granted(await world.core.cancelHeld({ actor: ana.chat, intentId }))?.total).toEqual(
        amountOf('324.83', 'EUR'),
      ),
    )
    expect([await world.balance(ana), await world.balance(ben)]).toEqual(['500.00', '0.00'])
    expect(legs).toEqual({})
    expect(toCanonical(granted(await world.core.getLimits({ actor: ana.chat })).usedToday)).toBe('0.00')
  })
})

describe('what countries allow', () => {
  test('S21 S23 from where it cannot be sent, and to where it cannot be received', async () => {
    const raj = await world.person({ phone: '+919876543210', currency: 'USD' })
    const ana = await world.person({ balance: '100.00' })
    expect(refusal(await quoteSend(raj, ana, '1.00', 'USD'))).toEqual({
      code: 'region_not_supported',
      whose: 'mine',
      country: 'IN',
      operation: 'send',
      currency: 'USD',
      supported: [],
    })
    expect(refusal(await quoteSend(ana, raj, '1000', 'JPY'))).toMatchObject({
      code: 'region_not_supported',
      whose: 'theirs',
      country: null,
      supported: ['EUR', 'USD', 'GBP'],
    })
    granted(await quoteSend(ana, raj, '10.00', 'EUR', { to: 'USD' }))
    expect(
      refusal(await world.core.startTopUp({ actor: raj.chat, rail: 'bank', amount: amountOf('5.00', 'USD') })),
    ).toMatchObject({ code: 'region_not_supported', operation: 'topup' })
  })

  test('S23 a balance that may not pay from there is not chosen, and is refused by name', async () => {
    const joana = await world.person({ phone: '+5511912345678', currency: 'USD', balance: '50.00' })
    const ben = await world.person()
    expect(granted(await quoteSend(joana, ben, '10.00', 'EUR'))).toMatchObject({ amount: { currency: 'USD' } })
    expect(refusal(await quoteSend(joana, ben, '10.00', 'EUR', { from: 'EUR' }))).toMatchObject({
      code: 'region_not_supported',
      whose: 'mine',
      country: 'BR',
      supported: ['USD'],
    })
  })
})
