import { describe, expect, test } from 'vitest'
import { rebound } from '../../support/held.ts'
import { granted } from '../../support/people.ts'
import { PIN } from '../../support/world.ts'
import { payingTown } from '../failure/paying.ts'

const at = payingTown()
const HOUR = 3_600

/** A tip of so much, for a shop that leaves the sum to its payers. */
async function tips(): Promise<string> {
  const wish = { actor: at.carla.actor, description: 'Tips', uses: null, open: 'EUR', least: null } as const
  return granted(await at.town.world.core.createLink(wish)).token
}

/** Taps the card on the screen, with the PIN where it is asked. */
async function tries(label: string): Promise<void> {
  await at.anna.taps(label)
  if (/Tap your payment PIN|请点按支付密码/.test(at.anna.sees())) await at.anna.tapsPin(PIN)
}

describe('what looks unusual at a shop says from when on it goes, and what goes now', () => {
  test('S48 S51 S50 a chat that has just taken over: less goes at once, all of it when the chat is new no more', async () => {
    await at.opens('100.00')
    await rebound(at.town.world, at.anna.person)
    const token = await tips()
    await at.follows(at.anna, token)
    await at.anna.writes('30')
    await tries('Pay 30.00 EUR')
    expect(at.anna.sees()).toMatch(
      /^⛔ Not paid: this payment looks unusual, and we stopped it to protect you\.\nIt goes to somebody new, soon after another chat took over this account\. Nothing has left your account\.\nShops that were paid before the other chat took over can be paid as ever\.\nUp to 20\.00 EUR can be paid here now all the same\.\nYou can try again after \d+ \w+ 20\d\d, \d\d:\d\d UTC\. Support can tell you more\.\nrisk_refused · Help$/,
    )
    expect(at.anna.buttons()).toEqual([
      ...['Pay 20.00 EUR instead', 'Try again', 'Ask support', 'Freeze my account', 'Home'],
    ])
    await at.anna.taps('Pay 20.00 EUR instead')
    await at.pays('20.00 EUR')
    await at.follows(at.anna, token)
    await at.anna.writes('30')
    await tries('Pay 30.00 EUR')
    await at.town.world.advance(72 * HOUR + 60)
    await at.anna.taps('Try again')
    await at.pays('30.00 EUR')
  })

  test('S48 S51 S50 after wrong PINs no smaller amount is named; an hour later it goes', async () => {
    await at.opens('100.00')
    const token = await at.link('30.00')
    await at.follows(at.anna, token)
    await at.anna.taps('Pay 30.00 EUR')
    for (let tried = 0; tried < 5; tried++) await at.anna.tapsPin('111222')
    await at.town.world.advance(16 * 60)
    await at.follows(at.anna, token)
    await tries('Pay 30.00 EUR')
    expect(at.anna.sees()).toContain('It goes to somebody new, after many wrong PINs or codes.')
    expect(at.anna.sees()).toContain('Shops you have paid before can be paid as ever.\nYou can try again after ')
    expect(at.anna.sees()).not.toContain('Up to')
    expect(at.anna.buttons()).toEqual(['Try again', 'Ask support', 'Freeze my account', 'Home'])
    await at.town.world.advance(HOUR + 60)
    await at.anna.taps('Try again')
    await at.pays('30.00 EUR')
  })

  test('S48 S50 a price cannot be smaller: nothing less is named, nor where the shop takes another currency or more', async () => {
    await at.opens('100.00')
    await rebound(at.town.world, at.anna.person)
    await at.follows(at.anna, await at.link('30.00'))
    await tries('Pay 30.00 EUR')
    expect(at.anna.sees()).toContain('risk_refused')
    expect(at.anna.sees()).not.toContain('Up to')
    expect(at.anna.buttons()[0]).toBe('Try again')
    const least = { minor: 2_500n, currency: 'EUR' } as const
    const wish = { actor: at.carla.actor, description: 'Fund', uses: null, open: 'EUR', least } as const
    await at.follows(at.anna, granted(await at.town.world.core.createLink(wish)).token)
    await at.anna.writes('30')
    await tries('Pay 30.00 EUR')
    expect(at.anna.buttons()[0]).toBe('Try again')
  })

  test('S48 S51 in Chinese', async () => {
    await at.opens('100.00', 'zh-hans')
    await rebound(at.town.world, at.anna.person)
    await at.follows(at.anna, await tips())
    await at.anna.writes('30')
    await tries('确认付款 30.00 欧元')
    expect(at.anna.sees()).toMatch(
      /^⛔ 未付款：这笔付款存在异常，为保护您的资金已被拦截。\n账户刚换绑到新的聊天，随即向新收款人转账。您的资金没有转出。\n换绑之前付过款的商户，仍可照常付款。\n目前最多仍可在此支付 20\.00 欧元。\n.* 之后可以重试。如有疑问请联系客服。\nrisk_refused · 帮助$/,
    )
    expect(at.anna.buttons().slice(0, 2)).toEqual(['改为支付 20.00 欧元', '再试一次'])
    await at.anna.taps('改为支付 20.00 欧元')
    await tries('确认付款 20.00 欧元')
    expect(at.anna.sees()).toContain('✅ 已向 Café Aurora 付款 20.00 欧元')
  })
})
