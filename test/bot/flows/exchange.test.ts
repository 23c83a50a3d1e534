import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'
import { granted, PIN } from '../../support/people.ts'
import { tellRates } from '../../support/tell-rates.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

const rates = () => tellRates(town.world)

describe('commands/exchange actions/exchange flows/exchange actions/exchange-confirm', () => {
  test('S20 S22 asked step by step: which, into which, how much; the card says rate and fee, the receipt the same', async () => {
    await rates()
    const anna = await town.customer({ name: 'Anna Keller', balance: '200.00' })
    expect(await anna.writes('/exchange')).toContain('Which currency would you like to exchange?')
    await anna.taps('EUR')
    expect(anna.sees()).toContain('Exchange EUR into which currency?')
    expect(anna.buttons()).not.toContain('EUR')
    await anna.taps('USD')
    expect(anna.sees()).toContain('EUR → USD. How much?')
    await anna.writes('100')
    expect(anna.sees()).toContain('Exchange 100.00 EUR into 124.37 USD')
    expect(anna.sees()).toContain('1 EUR = 1.24375 USD · 1 USD = 0.804021 EUR')
    expect(anna.sees()).toContain('Fee 0.20 EUR · total 100.20 EUR')
    expect(anna.sees()).toContain('This rate is yours for')
    const card = anna.newest()
    await anna.taps('Exchange 100.00 EUR')
    expect(anna.sees()).toContain('✅ 100.00 EUR exchanged into 124.37 USD')
    const receipt = anna.sees()
    await anna.taps('Details')
    expect(anna.sees()).toContain(
      '✅ 100.00 EUR exchanged into 124.37 USD\n1 EUR = 1.24375 USD\nFee 0.20 EUR · total 100.20 EUR',
    )
    expect(card.id).toBe(anna.newest().id)
    expect(receipt).toMatch(/no\. X-\w{4}-\w{4}/)
    await anna.taps('Back to history')
    expect(anna.sees()).toContain('-100.00 EUR into 124.37 USD')
    expect(await anna.writes('/balance')).toContain('124.37 USD')
  })

  test('S20 in one line, either side given, in both languages', async () => {
    await rates()
    const anna = await town.customer({ name: 'Anna Keller', balance: '200.00' })
    expect(await anna.writes('/exchange 50 usd from eur')).toContain('Exchange 40.21 EUR into 50.00 USD')
    await anna.taps('Exchange 40.21 EUR')
    expect(await town.world.balance(anna.person, 'USD')).toBe('50.00')
    expect(await anna.writes('/exchange 10 usd to gbp')).toContain('Exchange 10.00 USD into 6.36 GBP')
    const li = await town.customer({ name: 'Li Na', language: 'zh-hans', currency: 'CNY', balance: '800.00' })
    expect(await li.writes('/exchange 用人民币换50欧元')).toContain('兑换 50.00 欧元')
    expect(li.sees()).toContain('此汇率为您保留')
    await li.taps(li.buttons()[0] ?? '')
    expect(li.sees()).toContain('✅ 已用')
    expect(await town.world.balance(li.person, 'EUR')).toBe('50.00')
    await li.writes('/exchange')
    await li.taps('人民币')
    expect(li.sees()).toContain('将人民币兑换成哪种货币？')
    expect(li.buttons()).toContain('科威特第纳尔')
  })

  test('MNY-10 a card whose minute is over offers a fresh one, which books', async () => {
    await rates()
    const anna = await town.customer({ name: 'Anna Keller', balance: '200.00' })
    await anna.writes('/exchange 20 eur to usd')
    await town.world.advance(61)
    await rates()
    await anna.taps('Exchange 20.00 EUR')
    expect(anna.sees()).toContain('Nothing was exchanged.')
    expect(anna.sees()).toContain('quote_expired')
    await anna.taps('Show a fresh card')
    expect(anna.sees()).toContain('Exchange 20.00 EUR into 24.87 USD')
    await anna.taps('Exchange 20.00 EUR')
    expect(anna.sees()).toContain('✅ 20.00 EUR exchanged')
  })

  test('a second tap on the same card shows the same receipt', async () => {
    await rates()
    const anna = await town.customer({ name: 'Anna Keller', balance: '200.00' })
    await anna.writes('/exchange 20 eur to usd')
    const { id } = anna.newest()
    await anna.taps('Exchange 20.00 EUR')
    const first = anna.sees()
    await anna.taps('Exchange again')
    await anna.taps('Exchange 20.00 EUR', id).catch(() => undefined)
    expect(first).toContain('✅ 20.00 EUR exchanged')
    expect(await town.world.balance(anna.person)).toBe('179.96')
  })

  test('too little offers what can be exchanged; too small asks again; one currency offers another', async () => {
    await rates()
    const anna = await town.customer({ name: 'Anna Keller', balance: '10.00' })
    expect(await anna.writes('/exchange 20 eur to usd')).toContain('⛔ Not exchanged: ')
    expect(anna.buttons()[0]).toBe('Top up 10.04 EUR')
    await anna.taps('Exchange 9.98 EUR instead')
    expect(anna.sees()).toContain('Exchange 9.98 EUR into')
    expect(await anna.writes('/exchange 0.10 eur to usd')).toContain('amount_too_small')
    await anna.taps(anna.buttons()[0] ?? '')
    expect(await anna.writes('5')).toContain('Exchange 5.00 EUR into')
    expect(await anna.writes('/exchange 5 eur to eur')).toContain('same_currency')
    await anna.taps('Choose another currency')
    await anna.taps('GBP')
    expect(anna.sees()).toContain('Exchange 5.00 EUR into 3.98 GBP')
    await anna.taps('Exchange 5.00 EUR')
    expect(anna.sees()).toContain('✅ 5.00 EUR exchanged into 3.98 GBP')
  })

  test('TXA-01 the card says when the PIN is asked, the pad says for what, and leads back to the receipt', async () => {
    await rates()
    const anna = await town.customer({ name: 'Anna Keller', balance: '20000.00' })
    expect(await anna.writes('/exchange 4000 eur to usd')).not.toContain('PIN')
    await anna.taps('Exchange 4,000.00 EUR')
    expect(await anna.writes('/exchange 4000 eur to usd')).toContain(
      'I ask for your payment PIN next: this one included, what today’s exchanges cost you by rate and fee is more than 50.00 EUR.',
    )
    await anna.taps('Exchange 4,000.00 EUR')
    expect(anna.sees()).toContain('Your payment PIN first. Each exchange costs a little')
    expect(anna.sees()).toContain('With your PIN, 4,000.00 EUR is exchanged into 4,975.00 USD.')
    await anna.tapsPin(PIN)
    expect(anna.sees()).toContain('✅ 4,000.00 EUR exchanged into 4,975.00 USD')
    expect(await town.world.balance(anna.person)).toBe('11984.00')
  })

  test('rates_stale: refused with when it is tried again; once they are there, its button goes on', async () => {
    const anna = await town.customer({ name: 'Anna Keller', balance: '200.00' })
    await rates()
    await town.world.advance(1_000)
    expect(await anna.writes('/exchange 20 eur to usd')).toContain('too old for a fair price')
    expect(anna.sees()).toContain('rates_stale')
    await rates()
    await anna.taps('Try again')
    await anna.taps('Exchange 20.00 EUR')
    expect(anna.sees()).toContain('✅ 20.00 EUR exchanged')
  })

  test('a frozen account exchanges nothing, and a locked chat shows no quote', async () => {
    await rates()
    const anna = await town.customer({ name: 'Anna Keller', balance: '200.00' })
    await anna.writes('/exchange 20 eur to usd')
    granted(await town.world.core.freezeSelf({ actor: anna.person.chat }))
    await anna.taps('Exchange 20.00 EUR')
    expect(anna.sees()).toContain('account_frozen_by_user')
    expect(await anna.writes('/exchange 20 eur to usd')).toContain('account_frozen_by_user')
    expect(await town.world.balance(anna.person)).toBe('200.00')
  })

  test('S20 actions/home-currency actions/choose-home-currency: one list, a total at home, and another home', async () => {
    await rates()
    const anna = await town.customer({ name: 'Anna Keller', balance: '100.00' })
    await anna.writes('/exchange 50 usd from eur')
    await anna.taps('Exchange 40.21 EUR')
    expect(await anna.writes('/balance')).toMatch(
      /^59\.70 EUR available\n50\.00 USD available\n≈ 99\.70 EUR in all, at market rates of /,
    )
    await anna.taps('Home currency')
    expect(anna.sees()).toContain('Your home currency is EUR.')
    await anna.taps('USD')
    expect(anna.sees()).toContain('Your payment PIN first. Your limits')
    await anna.taps('🔑 Enter PIN')
    await anna.tapsPin(PIN)
    expect(anna.sees()).toBe('✅ USD is your home currency now.')
    await anna.taps('Balance')
    expect(anna.sees()).toContain('≈ 124.62 USD in all')
    expect(await anna.writes('/exchange 10 to eur')).toContain('Exchange 10.00 USD into')
  })

  test('what is neither amount nor currency is answered with how to write it', async () => {
    const anna = await town.customer({ name: 'Anna Keller', balance: '200.00' })
    expect(await anna.writes('/exchange lots of money')).toContain('/exchange 100 eur to usd')
    expect(await anna.writes('/exchange eur to usd')).toContain('EUR → USD. How much?')
    expect(await anna.writes('30 gbp')).toContain('GBP is neither EUR nor USD')
    expect(await anna.writes('/exchange 1,000 eur to usd')).toContain('“1,000 eur”')
  })

  test('S20 a line whose amount cannot be taken keeps its currencies, and what is missing is asked by name', async () => {
    await rates()
    const anna = await town.customer({ name: 'Anna Keller', balance: '200.00' })
    expect(await anna.writes('/exchange 0.001 eur to usd')).toContain('EUR → USD. How much?')
    expect(await anna.writes('/exchange 0.001 eur')).toContain('Exchange EUR into which currency?')
    await anna.writes('/exchange 1,000 eur to usd')
    await anna.taps('1.00 EUR')
    expect(anna.sees()).toContain('Exchange 1.00 EUR into')
  })
})
