import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'
import { verified } from '../../support/identity.ts'
import { liftTo } from '../../support/level.ts'
import { linkOf, shopkeeper } from '../../support/shop.ts'
import { PIN } from '../../support/world.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

const hasTaken = (userId: string, spent: bigint, spentMonth: bigint) =>
  town.world.deps.prisma.spendCounter.upsert({
    where: {
      userId_day_operation_currency: { userId, day: new Date(today()), operation: 'take', currency: 'EUR' },
    },
    create: { userId, day: new Date(today()), operation: 'take', currency: 'EUR', spent, spentMonth },
    update: { spent, spentMonth },
  })
const today = () => town.world.deps.clock().toISOString().slice(0, 10)

describe('notices/shop-limit-reached actions/limits: what a shop may take', () => {
  test('S76 S70 the payer hears that it cannot be taken, the shop how much it may and what raises it; then it goes', async () => {
    const carla = await shopkeeper(town, 'Café Aurora')
    const anna = await town.customer({ name: 'Anna Keller', balance: '100.00' })
    await carla.writes('/merchant')
    expect(carla.sees()).toMatch(/May take 5,000\.00 EUR more until .* UTC, and 1,000\.00 EUR at once\.$/)
    await hasTaken(carla.person.userId, 499_000n, 499_000n)
    const token = await linkOf(town.world, carla)
    await anna.starts(`pay_${token}`)
    expect(anna.sees()).toBe(
      '⛔ Not paid: the shop cannot take 12.50 EUR right now.\n' +
        'Nothing was taken from you. We let the shop know. Try again later, or pay it another way.\nmerchant_limit · Help',
    )
    expect(anna.buttons()).toEqual(['Try again', 'Pay another link', 'Home'])
    await town.deliver()
    expect(carla.sees()).toMatch(
      /^⚠️ A payment of 12\.50 EUR was refused\.\nYour shop may take 5,000\.00 EUR a day, and 4,990\.00 EUR of that is taken\. It starts over on .* UTC\.\nLevel 1 would let your shop take 10,000\.00 EUR at once, 50,000\.00 EUR a day and 200,000\.00 EUR a month\.$/,
    )
    expect(carla.buttons()).toEqual(['Raise my limits', 'See limits', 'Home'])
    await carla.taps('See limits')
    expect(carla.sees()).toContain(
      'Your shop may be paid\nAt once: up to 1,000.00 EUR\n' +
        'A day: up to 5,000.00 EUR · 4,990.00 EUR taken · 10.00 EUR left\n' +
        'A month: up to 20,000.00 EUR · 4,990.00 EUR taken · 15,010.00 EUR left',
    )
    await verified(town.world, carla.person)
    await anna.taps('Try again')
    await anna.taps('Pay 12.50 EUR')
    expect(anna.sees()).toContain('✅ 12.50 EUR paid to Café Aurora')
  })

  test('S76 between card and tap, in Chinese; at the highest level support is asked with the shop’s numbers', async () => {
    const mei = await shopkeeper(town, '小梅甜品', { name: '陈梅', language: 'zh-hans' })
    const li = await town.customer({ name: '李雷', balance: '100.00', language: 'zh-hans' })
    await liftTo(town.world.deps, mei.person.userId, 2)
    await li.starts(`pay_${await linkOf(town.world, mei, '30.00')}`)
    await hasTaken(mei.person.userId, 0n, 200_000_000n)
    await li.taps('确认付款 30.00 欧元')
    if (li.sees().includes('支付密码')) await li.tapsPin(PIN)
    expect(li.sees()).toBe(
      '⛔ 未付款：商户目前无法收取 30.00 欧元。\n没有扣您的款，我们已通知商户。请稍后再试，或换一种方式付款。\nmerchant_limit · 帮助',
    )
    expect(await town.world.balance(li.person)).toBe('100.00')
    await town.deliver()
    expect(mei.sees()).toMatch(
      /^⚠️ 一笔 30\.00 欧元的付款未能收取\n您的商户每月最多可收 2,000,000\.00 欧元，本月已收 2,000,000\.00 欧元，.* 重置。$/,
    )
    await mei.taps('申请提高限额')
    expect(mei.sees()).toContain('已提交提高限额的申请')
    const asked = await town.world.deps.prisma.ticket.count({ where: { userId: mei.person.userId } })
    expect(asked).toBe(1)
  })
})
