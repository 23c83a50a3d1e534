import { describe, expect, test } from 'vitest'
import { paid, refunded } from '../../support/refund.ts'
import { linkOf } from '../../support/shop.ts'
import { shopAndBuyer } from '../../support/shop-and-buyer.ts'
import { amountOf, PIN } from '../../support/world.ts'

const at = shopAndBuyer()

describe('flows/refund actions/refund actions/refund-confirm notices/refund-received: a shop gives back', () => {
  test('S81 from the payment message: all of it in three taps, both sides are told, a second tap shows the same', async () => {
    const payment = await at.bought()
    expect(at.carla.buttons()).toEqual(['Details', 'My links', 'Refund'])
    await at.carla.taps('Refund')
    expect(at.carla.sees()).toContain('How much of 12.50 EUR from Sam Newman goes back?\n“Two cappuccinos”')
    await at.carla.taps('All of it: 12.50 EUR')
    await at.carla.taps('Returned')
    expect(at.carla.sees()).toMatch(
      new RegExp(
        [
          '^Give 12\\.50 EUR back to Sam Newman',
          '“Two cappuccinos”',
          'Reason: Returned',
          '0\\.13 EUR of the fee comes back, so 12\\.37 EUR leaves the shop.s balance\\.',
          'It is there at once\\. After this you keep 0\\.00 EUR\\.',
          'With this, all of the payment is given back\\.',
          'No PIN needed\\. After this, 37\\.50 EUR more can go out today without one\\.',
          'Valid until \\d\\d:\\d\\d UTC\\.$',
        ].join('\n'),
      ),
    )
    await Promise.all([at.carla.taps('Give back 12.50 EUR'), at.carla.taps('Give back 12.50 EUR')])
    const receipt = at.carla.sees()
    expect(receipt).toMatch(
      /^✅ 12\.50 EUR given back to Sam Newman\n\d\d:\d\d UTC · no\. R-\w{4}-\w{4}\nReason: Returned/,
    )
    expect(
      await at.town.world.deps.prisma.refund.count({ where: { sellerId: at.carla.person.userId, state: 'succeeded' } }),
    ).toBe(1)
    await at.town.deliver()
    expect(at.sam.sees()).toMatch(
      /^✅ 12\.50 EUR came back from Café Aurora\n“Two cappuccinos”\nReason: Returned\nAvailable now: 100\.00 EUR/,
    )
    expect(at.sam.sees()).toContain(`for payment ${payment}`)
    await at.sam.taps('Details')
    expect(at.sam.sees()).toContain('✅ 12.50 EUR came back from Café Aurora')
    await at.sam.taps('The payment')
    expect(at.sam.sees()).toContain('Given back of it: 12.50 EUR')
    expect(await at.sam.writes('/history')).toContain('+12.50 EUR back from Café Aurora')
    expect(await at.carla.writes('/history')).toContain('-12.50 EUR given back to Sam Newman')
  })

  test('S81 a part, above the allowance: typed, with a reason of one’s own, allowed by the PIN', async () => {
    await at.bought('60.00')
    await at.carla.taps('Refund')
    await at.carla.writes('25.50')
    await at.carla.writes('One cup was cold')
    expect(at.carla.sees()).toContain('Give 25.50 EUR back to Sam Newman\n“Two cappuccinos”\nReason: One cup was cold')
    expect(at.carla.sees()).toContain('Of this payment, 34.50 EUR could still go back afterwards.')
    await at.carla.taps('Give back 25.50 EUR')
    await at.carla.tapsPin(PIN)
    expect(at.carla.sees()).toContain('✅ 25.50 EUR given back to Sam Newman')
    expect(await at.town.world.balance(at.sam.person)).toBe('65.50')
  })

  test('S81 an amount typed where the reason is asked is asked back, and never becomes the reason of all of it', async () => {
    await at.bought('60.00')
    await at.carla.taps('Refund')
    await at.carla.taps('All of it: 60.00 EUR')
    await at.carla.writes('25.50')
    expect(at.carla.sees()).toBe('“25.50” looks like an amount. Should that much go back, or is it the reason?')
    expect(at.carla.buttons()).toEqual(['Give back 25.50 EUR', 'It is the reason', 'Back', 'Cancel'])
    await at.carla.taps('Give back 25.50 EUR')
    expect(at.carla.sees()).toContain('Why? Whoever paid reads it.')
    await at.carla.writes('0')
    expect(at.carla.sees()).toContain('Why? Whoever paid reads it.')
    await at.carla.writes('One cup was cold')
    expect(at.carla.sees()).toContain('Give 25.50 EUR back to Sam Newman\n“Two cappuccinos”\nReason: One cup was cold')
    await at.carla.taps('Change')
    await at.carla.taps('All of it: 60.00 EUR')
    expect(at.carla.sees()).toContain('Give 60.00 EUR back to Sam Newman')
  })

  test('refund_too_much: what is left is one tap away', async () => {
    await at.bought()
    await at.carla.taps('Refund')
    await at.carla.writes('20')
    await at.carla.taps('Skip')
    expect(at.carla.sees()).toContain('⛔ Not given back: 12.50 EUR is left of this payment.\nrefund_too_much')
    await at.carla.taps('Give back 12.50 EUR')
    await at.carla.taps('Give back 12.50 EUR')
    expect(at.carla.sees()).toContain('✅ 12.50 EUR given back to Sam Newman')
  })

  test('refund_too_much: what went back before is said where anything did', async () => {
    const payment = await at.bought()
    await refunded(at.town.world, { owner: at.carla.person, payment }, amountOf('5.00', 'EUR'))
    await at.carla.taps('Refund')
    await at.carla.writes('8')
    await at.carla.taps('Skip')
    expect(at.carla.sees()).toContain('7.50 EUR is left of this payment.\n5.00 EUR of it went back before.')
  })

  test('S81 in Chinese: each side in its own language, our reasons too', async () => {
    const li = await at.town.customer({ name: '李娜', language: 'zh-hans', balance: '100.00' })
    await paid(at.town.world, li.person, await linkOf(at.town.world, at.carla))
    await at.town.deliver()
    await at.carla.taps('Refund')
    await at.carla.taps('All of it: 12.50 EUR')
    await at.carla.taps('Paid twice')
    await at.carla.taps('Give back 12.50 EUR')
    await at.town.deliver()
    expect(li.sees()).toContain('✅ Café Aurora 退款 12.50 欧元，已到账')
    expect(li.sees()).toContain('退款原因：重复付款')
  })
})
