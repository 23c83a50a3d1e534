import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'
import { acquaint } from '../../support/held.ts'
import { granted, topUp } from '../../support/people.ts'
import { TEST_RATES } from '../../support/rates.ts'
import { linkOf, shopkeeper } from '../../support/shop.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { amountOf } from '../../support/world.ts'

// Paying and sending where payer and payee have different currencies, in the chat.
let town: Town
beforeAll(async () => {
  town = await openTown()
})
beforeEach(() => tellRates(town.world))
afterEach(async () => {
  expect(town.errors).toEqual([])
  expect(await town.world.breaches()).toEqual([])
})
afterAll(() => town.close())

test('S22 S21 a link of ten euros is paid by somebody who has dollars: both amounts, the rate and the time first', async () => {
  const keeper = await shopkeeper(town)
  const ana = await town.customer({ currency: 'USD', balance: '100.00' })
  const link = await linkOf(town.world, keeper, '10.00')
  const card = await ana.writes(`/pay https://t.me/okpay_sandbox_bot?start=pay_${link}`)
  expect(card).toContain('Pay 10.00 EUR to Café Aurora')
  expect(card).toContain('From your USD balance: 12.57 USD\n1 USD = 0.796 EUR')
  expect(card).toContain('After this you keep 87.43 USD')
  expect(card).toMatch(/Amounts and rate are yours for (60|59|58) seconds/)
  await tellRates(town.world, { ...TEST_RATES, USD: '1.3' })
  await ana.taps('Pay 10.00 EUR')
  expect(ana.sees()).toContain('10.00 EUR paid to Café Aurora')
  expect(ana.sees()).toContain('From your USD balance: 12.57 USD')
  await ana.taps('Details')
  expect(ana.sees()).toContain('1 USD = 0.796 EUR')
  await town.deliver()
  expect(keeper.sees()).toContain('10.00 EUR')
  expect(keeper.sees()).toContain('9.90 EUR')
})

test('S41 S22 whoever has several balances chooses which one pays; a friend gets their own currency', async () => {
  const ben = await town.customer({ username: 'ben_usd', currency: 'USD' })
  const ana = await town.customer({ currency: 'EUR', balance: '100.00' })
  await topUp(town.world.core, ana.actor, amountOf('5000', 'JPY'))
  await acquaint(town.world, ana.person, ben.person)
  expect(await ana.writes('/send 10 usd @ben_usd')).toContain('From your EUR balance: 8.05 EUR')
  await ana.taps('Pay from JPY')
  expect(ana.sees()).toContain('From your JPY balance: 1,287 JPY')
  await ana.taps('Send 10.00 USD')
  expect(ana.sees()).toContain('10.00 USD sent to')
  await ana.writes('/send 10 @ben_usd')
  expect(ana.sees()).toContain('Send 10.00 EUR to')
  await ana.taps('They get USD')
  expect(ana.sees()).toContain('Send 12.43 USD to')
  expect(ana.sees()).toContain('From your EUR balance: 10.00 EUR')
  await ana.taps('Send 12.43 USD')
  await town.deliver()
  expect(ben.sees()).toContain('12.43 USD')
})

test('S22 MNY-10 a card a minute old is void, and a fresh one has the new rate', async () => {
  const ben = await town.customer({ username: 'ben_late', currency: 'USD' })
  const ana = await town.customer({ currency: 'EUR', balance: '100.00' })
  await acquaint(town.world, ana.person, ben.person)
  await ana.writes('/send 10 usd @ben_late')
  await town.world.advance(61)
  await tellRates(town.world, { ...TEST_RATES, USD: '1.3' })
  await ana.taps('Send 10.00 USD')
  expect(ana.sees()).toContain('quote_expired')
  await ana.taps('Show a fresh card')
  expect(ana.sees()).toContain('1 EUR = 1.2935 USD')
  await ana.taps('Send 10.00 USD')
  expect(ana.sees()).toContain('10.00 USD sent to')
})

test('S23 S50 what cannot arrive where the other one lives arrives in what can, one tap later', async () => {
  const raj = await town.customer({ username: 'raj_patel', phone: '+919876543210', currency: 'USD' })
  const ana = await town.customer({ currency: 'JPY', balance: '10000' })
  await acquaint(town.world, ana.person, raj.person)
  expect(await ana.writes('/send 1000 @raj_patel')).toContain('where this person lives, JPY cannot be received')
  expect(ana.sees()).toContain('region_not_supported')
  await ana.taps('USD instead')
  await ana.taps('Send 7.77 USD')
  expect(ana.sees()).toContain('7.77 USD sent to')
  expect(granted(await town.world.core.getBalances({ actor: raj.actor })).balances[0]?.available).toEqual(
    amountOf('7.77', 'USD'),
  )
})
