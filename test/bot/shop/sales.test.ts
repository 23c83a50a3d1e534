import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { paid } from '../../support/refund.ts'
import { hire, linkOf, type Shopkeeper, shopkeeper } from '../../support/shop.ts'
import type { Person } from '../../support/world.ts'

let town: Town
let carla: Shopkeeper
let anna: Phone & { person: Person }

beforeAll(async () => {
  town = await openTown()
  carla = await shopkeeper(town)
  anna = await town.customer({ name: 'Anna Keller', balance: '100.00' })
  for (const amount of ['3.00', '4.50', '12.50'])
    await paid(town.world, anna.person, await linkOf(town.world, carla, amount))
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

describe('actions/sales actions/payments actions/payments-search actions/settlement flows/payments-search: what a shop sold', () => {
  test('sales today as a picture with its figures, and by period', async () => {
    await carla.writes('/merchant')
    await carla.taps('Sales')
    expect(carla.newest().media?.kind).toBe('photo')
    expect(carla.sees()).toMatch(
      /^Sales of Café Aurora\n\d+ \w+ \d{4}\n20\.00 EUR in 3 payments · fees 0\.21 EUR · you keep 19\.79 EUR$/,
    )
    expect(carla.buttons()).toEqual([
      ...['7 days', '30 days', 'This month', 'Last month', 'Payments', 'CSV file', 'Balance', 'Withdraw', 'My shop'],
    ])
    await carla.taps('7 days')
    expect(carla.sees()).toMatch(/^Sales of Café Aurora\n.* to .*\n20\.00 EUR in 3 payments/)
    expect(carla.buttons()).toContain('Today')
  })

  test('payments are listed, filtered, searched, and opened to be given back', async () => {
    await carla.writes('/merchant')
    await carla.taps('Payments')
    expect(carla.sees()).toContain('Payments to Café Aurora, newest first')
    expect(carla.sees()).toContain('12.50 EUR from Anna Keller · Two cappuccinos')
    await carla.taps('Only refunded')
    expect(carla.sees()).toContain('There are none.')
    await carla.taps('All of them')
    await carla.taps('Currency: all')
    expect(carla.buttons()).toContain('Currency: EUR')
    await carla.taps('Search')
    await carla.writes('4.50')
    expect(carla.sees()).toContain('4.50 EUR from Anna Keller')
    expect(carla.sees()).not.toContain('12.50')
    await carla.taps('4.50 EUR · Anna Keller')
    expect(carla.sees()).toContain('4.50')
  })

  test('the settlement comes as a file whose columns add up', async () => {
    await carla.writes('/merchant')
    await carla.taps('Sales')
    await carla.taps('CSV file')
    const { media } = carla.newest()
    if (media?.kind !== 'document') throw new Error('the newest message is no document')
    const csv = Buffer.from(town.standIn.world.file(media.document.file_id).bytes).toString('utf8')
    const rows = csv.trimEnd().split('\r\n').slice(1)
    const net = rows.reduce((sum, row) => sum + Number(row.split(',').at(-1)), 0)
    expect(net.toFixed(2)).toBe(await town.world.balance(carla.person))
  })

  test('a cashier sees today’s payments and no sums; in Chinese', async () => {
    const li = await town.customer({ name: '李娜', language: 'zh-hans' })
    await hire(town.world, carla.actor, li.actor, 'cashier')
    await li.writes('/merchant')
    expect(li.buttons()).toEqual(['新建收款链接', '收银台', '静态收款码', '今日收款', '我的链接', '首页'])
    await li.taps('今日收款')
    expect(li.sees()).toContain('Café Aurora · 今日收款（最新在前）')
    expect(li.sees()).toContain('12.50 欧元 · Anna Keller')
    expect(li.buttons()).toEqual(['我的商户'])
  })
})
