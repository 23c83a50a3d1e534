import { decodeQR } from 'qr/decode.js'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openPicture } from '../../../src/platform/qr/open-picture.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { hire, type Shopkeeper, shopkeeper } from '../../support/shop.ts'
import type { Person } from '../../support/world.ts'

let town: Town
let carla: Shopkeeper
let anna: Phone & { person: Person }

beforeAll(async () => {
  town = await openTown()
})
beforeEach(async () => {
  carla = await shopkeeper(town)
  anna = await town.customer({ name: 'Anna Keller', balance: '60.00' })
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

/** The token of the open sale that is the newest of that shop's. */
const newestSale = async (): Promise<string> =>
  (
    await town.world.deps.prisma.paymentLink.findFirstOrThrow({
      where: { kind: 'sale' },
      orderBy: { createdAt: 'desc' },
    })
  ).token

/** Tapped on the till's keys. */
async function keyed(phone: Phone, keys: string): Promise<void> {
  for (const key of keys) await phone.taps(key)
}

/** The payer scans what stands on the counter's screen. */
async function scans(payer: Phone, shop: Phone): Promise<void> {
  const pixels = (await openPicture(await shop.picture()))?.at(0)
  const address = pixels ? decodeQR(pixels, { format: 'RGBA', timeLimit: 60_000 }) : ''
  await payer.starts(address.split('?start=')[1])
}

describe('flows/till actions/till actions/sale actions/sale-call-off notices/sale-expired: selling at a counter', () => {
  test('S40 the amount is tapped, its code scanned and paid; the card itself says who paid, and leads to the next', async () => {
    await carla.writes('/merchant')
    await carla.taps('Till')
    expect(carla.sees()).toBe(
      'Café Aurora · till\n0.00 EUR\nTap the amount, or write it with what it is for: 12.50 coffee. For another currency than EUR add its code.\nNothing taken yet today.',
    )
    await carla.taps('Charge')
    expect(carla.sees()).toContain('Nothing to charge yet.')
    await keyed(carla, '1250')
    expect(carla.sees()).toContain('\n12.50 EUR\n')
    await carla.taps('Charge')
    expect(carla.sees()).toMatch(/^12\.50 EUR for Café Aurora\nLet your customer scan this with their phone\./)
    expect(carla.buttons()).toEqual(['Customer shows a code', 'Check now', 'Call it off', 'Next sale', 'My shop'])
    const card = carla.newest().id
    await scans(anna, carla)
    expect(anna.sees()).toContain('Pay 12.50 EUR to Café Aurora')
    await anna.taps('Pay 12.50 EUR')
    expect(anna.sees()).toMatch(/^✅/)
    await town.deliver()
    expect(carla.newest().id).toBe(card)
    expect(carla.sees()).toMatch(
      /^✅ 12\.50 EUR paid by A•+ K•+\n\d+ \w+ \d{4}, \d\d:\d\d UTC · no\. T-\S+\nTaken today: 12\.50 EUR · one payment$/,
    )
    expect(carla.buttons()).toEqual(['Next sale', 'My shop', 'Home'])
    await carla.taps('Next sale')
    expect(carla.sees()).toContain('\n0.00 EUR\n')
    expect(carla.sees()).toContain('Taken today: 12.50 EUR · one payment')
  })

  test('S40 S78 a cashier writes the amount and what for, sees what they took, and nothing that is the owner’s', async () => {
    const ben = await town.customer({ name: 'Ben Kovac' })
    await hire(town.world, carla.actor, ben.actor, 'cashier')
    await town.deliver()
    await ben.writes('/merchant')
    await ben.taps('Till')
    await ben.writes('3.50 flat white')
    expect(ben.sees()).toContain('3.50 EUR for Café Aurora\n“flat white”')
    const token = await newestSale()
    await anna.starts(`pay_${token}`)
    await anna.taps('Pay 3.50 EUR')
    await town.deliver()
    expect(ben.sees()).toMatch(/^✅ 3\.50 EUR paid by A•+ K•+\n“flat white”\n/)
    expect(ben.sees()).not.toMatch(/fee|Available|3\.46/)
    // Its owner hears of it as of any other payment.
    expect(carla.sees()).toContain('3.50 EUR')
    const links = granted(await town.world.core.listLinks({ actor: carla.actor }))
    expect(links.links).toEqual([])
  })

  test('two ways to read an amount are asked; a tap too many finds the sale as it is', async () => {
    await carla.writes('/merchant')
    await carla.taps('Till')
    await carla.writes('1,000 beans')
    expect(carla.buttons().slice(0, 2)).toEqual(['1.00 EUR', '1,000.00 EUR'])
    await carla.taps('1.00 EUR')
    expect(carla.sees()).toContain('1.00 EUR for Café Aurora\n“beans”')
    await carla.taps('Call it off')
    expect(carla.sees()).toContain('⛔ Called off: 1.00 EUR.')
    await anna.starts(`pay_${await newestSale()}`)
    expect(anna.sees()).toContain('invoice_withdrawn')
  })

  test('S40 nobody pays in ten minutes: the card says so by itself; the next sale is one tap away', async () => {
    await carla.writes('/merchant')
    await carla.taps('Till')
    await carla.writes('7')
    const card = carla.newest().id
    const token = await newestSale()
    await town.world.advance(601)
    granted(await town.world.core.sweep({}))
    granted(await town.world.core.sweep({}))
    await town.deliver()
    expect(carla.newest().id).toBe(card)
    expect(carla.sees()).toMatch(/^⛔ Not paid: 7\.00 EUR\. Its ten minutes are over\./)
    await anna.starts(`pay_${token}`)
    expect(anna.sees()).toContain('invoice_expired')
    await carla.taps('Next sale')
    // Something else stands below the card of the one before: then it is told.
    await carla.writes('8')
    await carla.taps('Next sale')
    await town.world.advance(601)
    granted(await town.world.core.sweep({}))
    await town.deliver()
    expect(carla.sees()).toBe('⛔ Not paid in time: the sale of 8.00 EUR at your till.')
    await carla.taps('Check now')
    expect(carla.sees()).toContain('⛔ Not paid: 8.00 EUR.')
  })

  test('API-03 R-04 somebody else’s sale is no sale to them; two pay at once: one payment', async () => {
    await carla.writes('/merchant')
    await carla.taps('Till')
    await carla.writes('9')
    const token = await newestSale()
    const { core } = town.world
    const eve = await shopkeeper(town, 'Eve’s Bakery')
    const unknown = { ok: false, failure: { code: 'invoice_unknown' } }
    for (const actor of [eve.actor, anna.actor]) expect(await core.readSale({ actor, token })).toMatchObject(unknown)
    expect(await core.callOffSale({ actor: eve.actor, token })).toMatchObject(unknown)
    const zoe = await town.customer({ name: 'Zoe Lang', balance: '60.00' })
    const cards = await Promise.all(
      [anna, zoe].map(async ({ actor }) => ({
        actor,
        intentId: granted(await core.quotePayment({ actor, token })).intentId,
      })),
    )
    const paid = await Promise.all(cards.map((card) => core.confirmPayment(card)))
    expect(paid.filter(({ ok }) => ok)).toHaveLength(1)
    await town.deliver()
    expect(carla.sees()).toMatch(/^✅ 9\.00 EUR paid by/)
  })

  test('in Chinese', async () => {
    const li = await shopkeeper(town, '极光咖啡', { name: '李娜', locale: 'zh-CN' })
    await li.writes('/merchant')
    await li.taps('收银台')
    await li.writes('12.50 咖啡')
    expect(li.sees()).toContain('极光咖啡 收款 12.50 欧元')
    await anna.starts(`pay_${await newestSale()}`)
    await anna.taps('Pay 12.50 EUR')
    await town.deliver()
    expect(li.sees()).toContain('已付款 12.50 欧元')
    expect(li.sees()).toContain('今日已收 12.50 欧元，共 1 笔')
  })
})
