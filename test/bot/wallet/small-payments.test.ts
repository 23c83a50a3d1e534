import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(async () => {
  expect(town.errors).toEqual([])
  expect(await town.world.breaches()).toEqual([])
})
afterAll(() => town.close())

test('S39 TXA-01 small payments need no PIN until the day’s cap, and every card says what is left of it', async () => {
  const anna = await town.customer({ name: 'Anna Keller', balance: '200.00' })
  const ben = await town.customer({ name: 'Ben Kovac' })
  const asks = (amount: string) => anna.writes(`/send ${amount} ${ben.person.okpayId} x`)
  expect(await anna.writes('/limits')).toContain('50.00 EUR a day, 50.00 EUR of it left today')
  expect(await asks('20')).toContain('No PIN needed. After this, 30.00 EUR more can go out today without one.')
  await anna.taps('Send 20.00 EUR')
  expect(anna.sees()).toContain('✅ 20.00 EUR sent')
  expect(await asks('20')).toContain('After this, 10.00 EUR more')
  await anna.taps('Send 20.00 EUR')
  // The next would pass the cap: it is a payment like any other, and one that fits is still a small one.
  const over = await asks('10.01')
  expect(over).not.toContain('No PIN needed')
  expect(over).toContain('I ask for your payment PIN next.')
  expect(await asks('10')).toContain('After this, 0.00 EUR more')
  await anna.taps('Send 10.00 EUR')
  expect(await anna.writes('/limits')).toContain('50.00 EUR a day, 0.00 EUR of it left today')
  expect(await asks('0.01')).toContain('I ask for your payment PIN next.')
  await anna.taps('Send 0.01 EUR')
  await anna.tapsPin('274905')
  expect(anna.sees()).toContain('✅ 0.01 EUR sent')
  await town.world.advance(86_400)
  expect(await asks('20')).toContain('After this, 30.00 EUR more')
})

test('S39 用中文：确认单写明今日免密额度还剩多少', async () => {
  const li = await town.customer({ name: '李娜', language: 'zh-hans', currency: 'CNY', balance: '800.00' })
  const ben = await town.customer({ name: 'Ben Kovac' })
  expect(await li.writes(`/send 100 ${ben.person.okpayId} 午饭`)).toContain(
    '小额免密，完成后今日免密额度还剩 300.00 元人民币。',
  )
  expect(await li.writes('/limits')).toContain('每日累计不超过 400.00 元人民币（今日剩余 400.00 元人民币）')
})
