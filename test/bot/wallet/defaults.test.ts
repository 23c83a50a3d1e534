import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'
import { acquaint } from '../../support/held.ts'
import { topUp } from '../../support/people.ts'
import { linkOf, shopkeeper } from '../../support/shop.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { amountOf } from '../../support/world.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
  await tellRates(town.world)
})
afterEach(async () => {
  expect(town.errors).toEqual([])
  expect(await town.world.breaches()).toEqual([])
})
afterAll(() => town.close())

describe('actions/defaults actions/default-balance actions/default-rail', () => {
  test('S41 the balance somebody chose pays first wherever it suffices, and another one is a tap away', async () => {
    const keeper = await shopkeeper(town)
    const anna = await town.customer({ name: 'Anna Keller', balance: '100.00' })
    await topUp(town.world.core, anna.actor, amountOf('50.00', 'USD'))
    await anna.writes('/balance')
    await anna.taps('What pays first')
    expect(anna.sees()).toContain('The balance in the currency of the price pays.')
    await anna.taps('Pay with USD first')
    expect(anna.toasts().at(-1)).toBe('Saved')
    expect(anna.sees()).toContain('Your USD balance pays wherever it suffices')
    const link = await linkOf(town.world, keeper, '10.00')
    await anna.starts(`pay_${link}`)
    expect(anna.sees()).toContain('Pay 10.00 EUR to Café Aurora')
    expect(anna.sees()).toContain('From your USD balance: 12.57 USD')
    await anna.taps('Pay from EUR')
    expect(anna.sees()).not.toContain('USD')
    expect(anna.buttons()).toContain('Pay from USD')

    const ben = await town.customer({ name: 'Ben Kovac', username: 'ben_first' })
    await acquaint(town.world, anna.person, ben.person)
    await anna.writes('/send 10 @ben_first')
    expect(anna.sees()).toContain('From your USD balance: 12.57 USD')
    await anna.taps('Send 10.00 EUR')
    expect(anna.sees()).toContain('10.00 EUR sent to Ben Kovac')
    expect(await town.world.balance(anna.person)).toBe('100.00')
    await anna.writes('/send 60 @ben_first')
    expect(anna.sees()).toContain('Send 60.00 EUR to')
    expect(anna.sees()).not.toContain('From your USD balance')
  })

  test('S41 the balance set first leads the others on a card, and goes back to what the house proposes with a tap', async () => {
    const anna = await town.customer({ name: 'Anna Keller', balance: '100.00' })
    for (const [amount, currency] of [
      ['90.00', 'USD'],
      ['500', 'JPY'],
    ] as const)
      await topUp(town.world.core, anna.actor, amountOf(amount, currency))
    const ben = await town.customer({ name: 'Ben Kovac', username: 'ben_order' })
    await acquaint(town.world, anna.person, ben.person)
    const offered = async () => {
      await anna.writes('/send 15 @ben_order')
      return anna.buttons().filter((label) => label.startsWith('Pay from'))
    }
    expect(await offered()).toEqual(['Pay from JPY', 'Pay from USD'])
    await anna.writes('/balance')
    await anna.taps('What pays first')
    await anna.taps('Pay with JPY first')
    await anna.taps('Pay with USD first')
    expect(await offered()).toEqual(['Pay from EUR', 'Pay from JPY'])
    await anna.writes('/balance')
    await anna.taps('What pays first')
    await anna.taps('Pay in the price’s currency')
    expect(await offered()).toEqual(['Pay from JPY', 'Pay from USD'])
  })

  test('S41 the way to top up that somebody chose is offered first, and says so', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    expect(await anna.writes('/topup 50')).not.toContain('Your usual way')
    expect(anna.buttons()).toEqual(['Card', 'Bank transfer', 'Cancel'])
    await anna.writes('/balance')
    await anna.taps('What pays first')
    await anna.taps('Top up: Bank transfer')
    expect(anna.sees()).toContain('To top up, Bank transfer is offered first.')
    expect(await anna.writes('/topup 50')).toContain(
      'How would you like to top up 50.00 EUR?\n\nYour usual way\nBank transfer',
    )
    expect(anna.buttons()).toEqual(['Bank transfer', 'Card', 'Cancel'])
    await anna.taps('Bank transfer')
    expect(anna.sees()).toContain('50.00 EUR top-up by bank transfer')
    await anna.writes('/balance')
    await anna.taps('What pays first')
    await anna.taps('Top up: fastest first')
    await anna.writes('/topup 50')
    expect(anna.buttons()).toEqual(['Card', 'Bank transfer', 'Cancel'])
  })

  test('S32 S41 the chosen way is down: it is last and says so, and another one is offered first', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    await anna.writes('/balance')
    await anna.taps('What pays first')
    await anna.taps('Top up: Card')
    await anna.writes('/topup 50')
    expect(anna.buttons()).toEqual(['Card', 'Bank transfer', 'Cancel'])
    town.world.cardDesk.mood = 'down'
    await town.world.core.checkRails({})
    const card = await anna.writes('/topup 50')
    expect(card).toMatch(/Bank transfer: [\s\S]*Your usual way\nCard: [\s\S]*⚠️ Not available right now/)
    expect(anna.buttons()).toEqual(['Bank transfer', 'Card', 'Cancel'])
    town.world.cardDesk.mood = 'up'
    await town.world.core.checkRails({})
    await anna.writes('/topup 50')
    expect(anna.buttons()).toEqual(['Card', 'Bank transfer', 'Cancel'])
  })

  test('S41 in Chinese', async () => {
    const li = await town.customer({ name: 'Li Na', language: 'zh-hans', balance: '100.00' })
    await topUp(town.world.core, li.actor, amountOf('50.00', 'USD'))
    await li.writes('/balance')
    await li.taps('付款与充值偏好')
    expect(li.sees()).toContain('按商品或收款的币种扣款')
    await li.taps('优先用美元付款')
    expect(li.sees()).toContain('优先使用美元余额付款')
    await li.taps('充值优先：银行转账')
    expect(li.sees()).toContain('充值时优先显示：银行转账。')
    expect(await li.writes('/topup 50')).toContain('您的常用方式\n银行转账')
  })

  test('S57 the fee of a way to top up leads to what it is, and the question stays', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    await anna.writes('/topup 50')
    const card = anna.newest()
    const [address = ''] = card.entities.flatMap((entity) => ('url' in entity && entity.url ? [entity.url] : []))
    expect(address).toMatch(/\?start=fees_EUR_topup_card$/)
    expect(await anna.starts('fees_EUR_topup_card')).toContain('1.5% of the amount')
    await anna.taps('Card', card.id)
    expect(anna.screen().join('\n')).toContain('50.00 EUR top-up by card')
  })
})
