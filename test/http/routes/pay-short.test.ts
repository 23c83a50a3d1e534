import { expect, test } from 'vitest'
import { acquaint } from '../../support/held.ts'
import { member } from '../support/member.ts'
import { serveWorld } from '../support/served.ts'
import { openShop } from '../support/shop.ts'

// Paying on the checkout page what is short, above a limit, or both: pages/checkout/reasons.
const served = serveWorld()

/** What the page says to somebody with so much who would pay so much. */
async function refusedAt(language: 'en' | 'zh-CN', balance: string, price: string): Promise<string> {
  const shop = await openShop(served.world)
  const token = await shop.link(price)
  const payer = await served.world.person({ balance })
  await acquaint(served.world, payer, shop.owner, 'shop')
  const visitor = await member(served, payer)
  await visitor.open(`/pay/${token}?lang=${language}`)
  const answer = await visitor.send(`/pay/${token}/quote?lang=${language}`, {})
  expect(answer.status).toBe(402)
  return (await answer.text()).replaceAll('\u00a0', ' ')
}

test('S42 S46 S50 the page names the balance, the limit and the level, and sends nobody to top up in vain', async () => {
  const both = await refusedAt('en', '120.00', '900.00')
  for (const said of [
    'Your limit for one payment is 500.00 EUR.',
    'Verification level 1 would allow it.',
    'It would also be more than you have: 120.00 EUR is available, and this needs 900.00 EUR.',
    'Nothing was charged.',
  ])
    expect(both).toContain(said)
  expect(both).not.toContain('top up')

  const chinese = await refusedAt('zh-CN', '120.00', '900.00')
  for (const said of [
    '您的单笔限额为 500.00 欧元',
    '完成 1 级认证后即可支付',
    '余额也不足：可用余额 120.00 欧元，本次需要 900.00 欧元',
  ])
    expect(chinese).toContain(said)
  expect(chinese).not.toContain('充值')
})

test('S42 S46 either alone is said alone', async () => {
  const poor = await refusedAt('en', '120.00', '300.00')
  expect(poor).toContain('In the chat you can top up and then pay.')
  expect(poor).not.toContain('limit')
  const limited = await refusedAt('en', '700.00', '600.00')
  expect(limited).toContain('Verification level 1 would allow it.')
  expect(limited).not.toContain('more than you have')
})
