import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'
import { savedAccount } from '../../support/withdraw.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
  await town.customer({ name: 'Ben Kovac', username: 'ben_most' })
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

test.each([
  { locale: 'en', all: 'Everything: 90.00 EUR, fee included', most: 'As much as may go now: 500.00 EUR' },
  { locale: 'zh-CN', all: '全部提现：90.00 欧元（含手续费）', most: '当前最多可提：500.00 欧元' },
] as const)(
  'S53 S50 what is suggested to be withdrawn is what limits leave of a balance: tapped, it comes to a card ($locale)',
  async ({ locale, all, most }) => {
    const poor = await town.customer({ name: 'Pia Poor', balance: '90.00', locale })
    await poor.writes('/withdraw')
    expect(poor.buttons()[0]).toBe(all)
    const rich = await town.customer({ name: 'Rita Rich', balance: '1200.00', locale })
    await savedAccount(town.world, rich.person)
    await rich.writes('/withdraw')
    expect(rich.buttons()[0]).toBe(most)
    await rich.taps(most)
    await rich.taps(rich.buttons()[0] ?? '')
    expect(rich.sees()).toContain('500.00')
    expect(rich.sees()).not.toMatch(/limit_|insufficient|destination_new/)
  },
)

test('S53 where not even the fee is there, nothing is suggested', async () => {
  const poor = await town.customer({ name: 'Pia Poor', balance: '0.05' })
  await poor.writes('/withdraw')
  expect(poor.buttons()).toEqual(['Cancel'])
})
