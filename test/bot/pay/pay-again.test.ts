import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'
import { refusal } from '../../support/people.ts'
import { linkOf, shopkeeper } from '../../support/shop.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(async () => {
  expect(town.errors).toEqual([])
  expect(await town.world.breaches()).toEqual([])
})
afterAll(() => town.close())

/** Anna paid the shop once, and her receipt is on the screen. */
async function paid(details: Parameters<Town['customer']>[0] = {}) {
  const shop = await shopkeeper(town)
  await shop.writes('/merchant')
  const anna = await town.customer({ name: 'Anna Keller', balance: '100.00', ...details })
  await anna.starts(`pay_${await linkOf(town.world, shop)}`)
  return { shop, anna }
}

describe('actions/pay-again actions/shop-repeats', () => {
  test('S39 where the shop allows it, the receipt, the history and the transaction lead to a fresh card for the same', async () => {
    const { shop, anna } = await paid()
    expect(shop.sees()).toContain('Each payment needs a link of yours.')
    await shop.taps('Let people pay again')
    expect(shop.sees()).toContain('may pay the same again by themselves')
    await anna.taps('Pay 12.50 EUR')
    await anna.taps('Pay again')
    expect(anna.sees()).toContain('Pay 12.50 EUR to Café Aurora')
    expect(anna.sees()).toContain('“Two cappuccinos”')
    await anna.taps('Pay 12.50 EUR')
    expect(anna.sees()).toContain('✅ 12.50 EUR paid to Café Aurora')
    await anna.writes('/history')
    await anna.taps(anna.buttons()[0] ?? '')
    await anna.taps('Pay again')
    await anna.taps('Pay 12.50 EUR')
    await anna.tapsPin('274905').catch(() => undefined)
    expect(await town.world.balance(anna.person)).toBe('62.50')
    await town.deliver()
    expect(shop.screen().filter((text) => text.includes('12.50 EUR')).length).toBeGreaterThanOrEqual(3)

    const again = anna.newest()
    await shop.writes('/merchant')
    await shop.taps('No paying again')
    await anna.taps('Pay again', again.id)
    expect(anna.sees()).toContain('merchant_not_accepting')
    await anna.writes('/history')
    await anna.taps(anna.buttons()[0] ?? '')
    expect(anna.buttons()).not.toContain('Pay again')
  })

  test('S39 用中文：商户允许后可再付一笔', async () => {
    const { shop, anna } = await paid({ name: '李娜', language: 'zh-hans' })
    await shop.taps('Let people pay again')
    await anna.taps(anna.buttons()[0] ?? '')
    await anna.taps('再付一笔')
    expect(anna.sees()).toContain('向 Café Aurora 付款 12.50 欧元')
  })

  test('S39 TG-02 nobody pays again what somebody else paid, nor what a shop that did not ask for it was paid', async () => {
    const { anna } = await paid()
    await anna.taps('Pay 12.50 EUR')
    expect(anna.buttons()).not.toContain('Pay again')
    const reference = /T-\w{4}-\w{4}/.exec(anna.sees())?.[0] ?? ''
    const { core } = town.world
    expect(refusal(await core.payAgain({ actor: anna.actor, reference })).code).toBe('merchant_not_accepting')
    const eve = await town.customer({ name: 'Eve Stranger' })
    expect(refusal(await core.payAgain({ actor: eve.actor, reference })).code).toBe('not_found')
    expect(refusal(await core.payAgain({ actor: anna.actor, reference: 'T-XXXX-XXXX' })).code).toBe('not_found')
  })
})
