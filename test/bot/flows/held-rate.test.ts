import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { granted, PIN } from '../../support/people.ts'
import { TEST_RATES } from '../../support/rates.ts'
import { tellRates } from '../../support/tell-rates.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(async () => expect(await town.world.breaches()).toEqual([]))
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

const HOUR = 3_600

/** 390.00 dollars from a balance in euros, to somebody new: confirmed, frozen by its payer, and past the time its rate is kept. */
async function tooLate(payer: Phone, handle: string, confirm: string): Promise<string> {
  await tellRates(town.world)
  const card = await payer.writes(`/send 390 usd @${handle}`)
  await payer.taps(confirm)
  await payer.tapsPin(PIN)
  granted(await town.world.core.freezeSelf({ actor: payer.actor }))
  await town.world.advance(4 * HOUR)
  granted(await town.world.core.settleHeld({}))
  await town.deliver()
  return card
}

test('MNY-10 notices/held-returned: its card says how long the rate is kept; past that it comes back whole, and one tap makes a fresh card at today’s rate', async () => {
  const anna = await town.customer({ name: 'Anna Keller', balance: '900.00' })
  const ben = await town.customer({ name: 'Ben Kovac', username: 'ben_rate', currency: 'USD' })
  const card = await tooLate(anna, 'ben_rate', 'Send 390.00 USD')
  expect(card).toContain('Should it have to wait more than an hour longer, it comes back to you whole.')
  expect(anna.sees()).toContain(
    'It waited longer than its exchange rate is kept. At today’s rate it can be paid again.',
  )
  expect(await town.world.balance(anna.person)).toBe('900.00')
  await town.world.deps.prisma.user.update({ where: { id: anna.person.userId }, data: { state: 'active' } })
  await tellRates(town.world, { ...TEST_RATES, USD: '1.3' })
  await anna.taps('Pay again')
  expect(anna.sees()).toContain('Send 390.00 USD to B•• K••••')
  expect(anna.sees()).toContain('1 EUR = 1.2935 USD')
  expect(await town.world.balance(ben.person)).toBe('0.00')
})

test('MNY-10 the same in Chinese', async () => {
  const li = await town.customer({ name: 'Li Na', language: 'zh-hans', balance: '900.00' })
  await town.customer({ name: 'Ben Kovac', username: 'ben_rate_zh', currency: 'USD' })
  const card = await tooLate(li, 'ben_rate_zh', '确认转账 390.00 美元')
  expect(card).toContain('如多等超过 1 小时仍未转出，款项将全额退回')
  expect(li.sees()).toContain('等待时间过长，原汇率已失效。您可以按最新汇率重新付款。')
  expect(li.buttons()[0]).toBe('重新付款')
})
