import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'

// What is allowed from which country: commands/countries, actions/countries, and what is refused because of it.
let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(() => expect(town.errors).toEqual([]))
afterAll(() => town.close())

test('S21 S23 anybody reads what works where before they have an account, in their language', async () => {
  const nina = town.phone()
  const card = await nina.writes('/countries')
  expect(card).toContain('All other countries\nEverything, in all 8 currencies')
  expect(card).toContain('India\nHold: EUR, USD, GBP\nReceive: EUR, USD, GBP\nSend and pay: not offered')
  expect(card).toContain('North Korea: no accounts')
  await nina.taps('Fees')
  await nina.taps('What works where')
  const li = town.phone({ language: 'zh-hans' })
  await li.starts()
  await li.taps('简体中文')
  expect(await li.writes('/countries')).toContain('巴西\n持有：EUR、USD、GBP')
})

test('S23 whoever has an account sees their own country first', async () => {
  const raj = await town.customer({ name: 'Raj Patel', phone: '+919876543210', currency: 'USD' })
  expect(await raj.writes('/countries')).toMatch(/^What works where\s+Your account: India\s+Hold: EUR, USD, GBP/)
})

test('S23 who registers from a country with three currencies chooses among them; from one without accounts hears so at once', async () => {
  const phone = town.phone()
  await phone.starts()
  await phone.taps('English')
  await phone.taps('Open an account')
  await phone.writes('Joana Lima')
  await phone.writes('joana@example.org')
  await phone.sharesContact({ phone: '+989121234567', userId: phone.id })
  expect(phone.sees()).toContain('OKPay offers no accounts in Iran')
  await phone.taps('What works where')
  expect(phone.sees()).toContain('Iran: no accounts')
  await phone.writes('/start')
  await phone.taps('Go on with my account')
  await phone.sharesContact({ phone: '+5511912345678', userId: phone.id })
  await phone.taps('JPY')
  expect(phone.sees()).toContain('JPY cannot be held from Brazil.\nPossible: EUR, USD, GBP.')
  await phone.taps('USD instead')
  expect(phone.sees()).toContain('step 5 of 7')
})
