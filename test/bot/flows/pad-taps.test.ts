import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createProcessRate } from '../../../src/platform/rate/process-rate.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { linkOf, type Shopkeeper, shopkeeper } from '../../support/shop.ts'
import { PIN } from '../../support/world.ts'

let town: Town
let carla: Shopkeeper
let now = 0
beforeAll(async () => {
  // As in production: what is too fast is not taken.
  town = await openTown({ rate: createProcessRate(() => now) })
  carla = await shopkeeper(town)
})
afterAll(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
  await town.close()
})

/** All on the pad that is on the screen, none waiting for what came of the one before. */
async function atOnce(phone: Phone, keys: readonly string[]): Promise<void> {
  const { id: messageId } = phone.newest()
  await Promise.all(keys.map((key) => town.standIn.world.tap(phone.id, key, { messageId })))
  await phone.settled()
}

describe('a pad tapped as fast as Telegram delivers', () => {
  test('TXA-06 ten payments, six digits at once each: every digit counts, in its order', async () => {
    const anna = await town.customer({ name: 'Anna Keller', balance: '900.00' })
    for (let count = 1; count <= 10; count++) {
      now += 60_000
      await anna.starts(`pay_${await linkOf(town.world, carla, '25.00', `Lunch ${count}`)}`)
      await anna.taps('Pay 25.00 EUR')
      await atOnce(anna, [...PIN])
      expect(anna.sees()).toMatch(/^✅ 25\.00 EUR paid to Café Aurora/)
    }
  })

  test('TXA-06 what is taken back or cleared in between loses none of the digits tapped right after it', async () => {
    const ben = await town.customer({ name: 'Ben Kovac', balance: '90.00' })
    now += 60_000
    await ben.starts(`pay_${await linkOf(town.world, carla, '30.00', 'Dinner')}`)
    await ben.taps('Pay 30.00 EUR')
    const typed = [...PIN]
    await atOnce(ben, [...typed.slice(0, 1), '⌫', ...typed.slice(0, 3), 'Clear', ...typed])
    expect(ben.sees()).toMatch(/^✅ 30\.00 EUR paid/)
  })

  test('TG-11 a till typed at once is the sum that was typed', async () => {
    now += 60_000
    await carla.writes('/merchant')
    await carla.taps('Till')
    await atOnce(carla, ['1', '2', '3', '4', '5', '6'])
    expect(carla.sees()).toContain('\n1,234.56 EUR\n')
  })
})
