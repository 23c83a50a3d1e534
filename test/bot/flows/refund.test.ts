import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { paid, refunded } from '../../support/refund.ts'
import { linkOf, type Shopkeeper, shopkeeper } from '../../support/shop.ts'
import { amountOf, type Person, PIN } from '../../support/world.ts'

let town: Town
let carla: Shopkeeper
let sam: Phone & { person: Person }

beforeAll(async () => {
  town = await openTown()
})
beforeEach(async () => {
  carla = await shopkeeper(town)
  sam = await town.customer({ name: 'Sam Newman', balance: '100.00' })
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

/** Sam has paid, and both have heard of it. Returns the payment's number. */
async function bought(price = '12.50'): Promise<string> {
  const { reference } = await paid(town.world, sam.person, await linkOf(town.world, carla, price))
  await town.deliver()
  return reference
}

describe('flows/refund actions/refund actions/refund-confirm notices/refund-received: a shop gives back', () => {
  test('S81 from the payment message: all of it in three taps, both sides are told, a second tap shows the same', async () => {
    const payment = await bought()
    expect(carla.buttons()).toEqual(['Details', 'My links', 'Refund'])
    await carla.taps('Refund')
    expect(carla.sees()).toContain('How much of 12.50 EUR from Sam Newman goes back?\n“Two cappuccinos”')
    await carla.taps('All of it: 12.50 EUR')
    await carla.taps('Returned')
    expect(carla.sees()).toMatch(
      new RegExp(
        [
          '^Give 12\\.50 EUR back to Sam Newman',
          '“Two cappuccinos”',
          'Reason: Returned',
          '0\\.13 EUR of the fee comes back to you, so 12\\.37 EUR leaves your balance\\.',
          'It is there at once\\. After this you keep 0\\.00 EUR\\.',
          'With this, all of the payment is given back\\.',
          'No PIN needed\\. After this, 37\\.50 EUR more can go out today without one\\.',
          'Valid until \\d\\d:\\d\\d UTC\\.$',
        ].join('\n'),
      ),
    )
    await Promise.all([carla.taps('Give back 12.50 EUR'), carla.taps('Give back 12.50 EUR')])
    const receipt = carla.sees()
    expect(receipt).toMatch(
      /^✅ 12\.50 EUR given back to Sam Newman\n\d\d:\d\d UTC · no\. R-\w{4}-\w{4}\nReason: Returned/,
    )
    expect(
      await town.world.deps.prisma.refund.count({ where: { sellerId: carla.person.userId, state: 'succeeded' } }),
    ).toBe(1)
    await town.deliver()
    expect(sam.sees()).toMatch(
      /^✅ 12\.50 EUR came back from Café Aurora\n“Two cappuccinos”\nReason: Returned\nAvailable now: 100\.00 EUR/,
    )
    expect(sam.sees()).toContain(`for payment ${payment}`)
    await sam.taps('Details')
    expect(sam.sees()).toContain('✅ 12.50 EUR came back from Café Aurora')
    await sam.taps('The payment')
    expect(sam.sees()).toContain('Given back of it: 12.50 EUR')
    expect(await sam.writes('/history')).toContain('+12.50 EUR back from Café Aurora')
    expect(await carla.writes('/history')).toContain('-12.50 EUR given back to Sam Newman')
  })

  test('S81 a part, above the allowance: typed, with a reason of one’s own, allowed by the PIN', async () => {
    await bought('60.00')
    await carla.taps('Refund')
    await carla.writes('25.50')
    await carla.writes('One cup was cold')
    expect(carla.sees()).toContain('Give 25.50 EUR back to Sam Newman\n“Two cappuccinos”\nReason: One cup was cold')
    expect(carla.sees()).toContain('Of this payment, 34.50 EUR could still go back afterwards.')
    await carla.taps('Give back 25.50 EUR')
    await carla.tapsPin(PIN)
    expect(carla.sees()).toContain('✅ 25.50 EUR given back to Sam Newman')
    expect(await town.world.balance(sam.person)).toBe('65.50')
  })

  test('S81 an amount typed where the reason is asked is asked back, and never becomes the reason of all of it', async () => {
    await bought('60.00')
    await carla.taps('Refund')
    await carla.taps('All of it: 60.00 EUR')
    await carla.writes('25.50')
    expect(carla.sees()).toBe('“25.50” looks like an amount. Should that much go back, or is it the reason?')
    expect(carla.buttons()).toEqual(['Give back 25.50 EUR', 'It is the reason', 'Back', 'Cancel'])
    await carla.taps('Give back 25.50 EUR')
    expect(carla.sees()).toContain('Why? Whoever paid reads it.')
    await carla.writes('0')
    expect(carla.sees()).toContain('Why? Whoever paid reads it.')
    await carla.writes('One cup was cold')
    expect(carla.sees()).toContain('Give 25.50 EUR back to Sam Newman\n“Two cappuccinos”\nReason: One cup was cold')
    await carla.taps('Change')
    await carla.taps('All of it: 60.00 EUR')
    expect(carla.sees()).toContain('Give 60.00 EUR back to Sam Newman')
  })

  test('refund_too_much: what is left is one tap away', async () => {
    await bought()
    await carla.taps('Refund')
    await carla.writes('20')
    await carla.taps('Skip')
    expect(carla.sees()).toContain('⛔ Not given back: 12.50 EUR is left of this payment.\nrefund_too_much')
    await carla.taps('Give back 12.50 EUR')
    await carla.taps('Give back 12.50 EUR')
    expect(carla.sees()).toContain('✅ 12.50 EUR given back to Sam Newman')
  })

  test('refund_too_much: what went back before is said where anything did', async () => {
    const payment = await bought()
    await refunded(town.world, { owner: carla.person, payment }, amountOf('5.00', 'EUR'))
    await carla.taps('Refund')
    await carla.writes('8')
    await carla.taps('Skip')
    expect(carla.sees()).toContain('7.50 EUR is left of this payment.\n5.00 EUR of it went back before.')
  })

  test('S81 in Chinese: each side in its own language, our reasons too', async () => {
    const li = await town.customer({ name: '李娜', language: 'zh-hans', balance: '100.00' })
    await paid(town.world, li.person, await linkOf(town.world, carla))
    await town.deliver()
    await carla.taps('Refund')
    await carla.taps('All of it: 12.50 EUR')
    await carla.taps('Paid twice')
    await carla.taps('Give back 12.50 EUR')
    await town.deliver()
    expect(li.sees()).toContain('✅ Café Aurora 退款 12.50 欧元，已到账')
    expect(li.sees()).toContain('退款原因：重复付款')
  })
})
