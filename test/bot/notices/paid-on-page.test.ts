import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { linkOf, shopkeeper } from '../../support/shop.ts'
import { PIN } from '../../support/world.ts'

// notices/paid-on-page: what a payer's chat hears of a payment in a browser.
let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(() => expect(town.errors).toEqual([]))
afterAll(() => town.close())

test('S38 S63 S64 who paid in a browser has the receipt in their chat, in their language, and the brake beside it', async () => {
  const { core } = town.world
  const aurora = await shopkeeper(town)
  const mei = await town.customer({ name: 'Li Mei', language: 'zh-hans', locale: 'zh-CN', balance: '20.00' })
  const { email, password } = mei.person
  const opened = granted(
    await core.logIn({ email, password, device: { browser: 'Firefox', system: 'Linux' }, source: '192.0.2.7' }),
  )
  const actor = { session: 'session' in opened ? opened.session : '' }
  const { intentId } = granted(await core.quoteOnPage({ actor, token: await linkOf(town.world, aurora) }))
  const { reference } = granted(await core.payOnPage({ actor, intentId, pin: PIN }))
  await town.deliver()
  expect(mei.sees()).toContain('已在浏览器中凭支付密码向 Café Aurora 付款 12.50 欧元')
  expect(mei.sees()).toContain(reference)
  expect(aurora.sees()).toContain('12.50 EUR')
  await mei.taps('立即冻结')
  expect(await core.quoteOnPage({ actor, token: await linkOf(town.world, aurora) })).toMatchObject({
    failure: { code: 'session_ended' },
  })
  expect(await town.world.breaches()).toEqual([])
})
