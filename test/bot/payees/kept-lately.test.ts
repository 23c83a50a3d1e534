import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(() => expect(town.errors).toEqual([]))
afterAll(() => town.close())

const DAY = 86_400

test('TXA-02 S39 since when a payee has their name: on the card to confirm for a week, on their own and in the list for longer', async () => {
  const anna = await town.customer({ name: 'Anna Keller', balance: '100.00' })
  const ben = await town.customer({ name: 'Ben Kovac' })
  await anna.writes(`/send 10 ${ben.person.okpayId} lunch`)
  expect(anna.sees()).not.toContain('Kept under this name')
  await anna.taps('Send 10.00 EUR')
  await anna.taps('Keep this payee')
  expect(anna.sees()).toMatch(/Kept under this name since \d+ \w+ \d{4}\./)
  await anna.writes(`/send 1 ${ben.person.okpayId} x`)
  expect(anna.sees()).toMatch(/⚠️ Kept under this name only since \d+ \w+ \d{4}\. If you did not do that, do not pay/)
  expect(await anna.writes('/payees')).toMatch(/ · new since \d+ \w+ \d{4}$/)
  await town.world.advance(8 * DAY)
  await anna.writes(`/send 1 ${ben.person.okpayId} x`)
  expect(anna.sees()).toContain('Send 1.00 EUR to Ben Kovac')
  expect(anna.sees()).not.toContain('Kept under this name')
})

test('TXA-02 S39 用中文：确认转账时提示备注名的使用日期，查看关联项时列出新收款人', async () => {
  const li = await town.customer({ name: '李娜', balance: '100.00', language: 'zh-hans' })
  const ben = await town.customer({ name: 'Ben Kovac' })
  await li.writes(`/send 10 ${ben.person.okpayId} lunch`)
  await li.taps('确认转账 10.00 欧元')
  await li.taps('存为常用收款人')
  expect(li.sees()).toMatch(/\d{4}年\d+月\d+日起使用此备注名。/)
  await li.writes(`/send 1 ${ben.person.okpayId} x`)
  expect(li.sees()).toMatch(/⚠️ 该账户自 \d{4}年\d+月\d+日起才使用此备注名。/)
  expect(await li.writes('/payees')).toMatch(/ · \d{4}年\d+月\d+日新增$/)
})
