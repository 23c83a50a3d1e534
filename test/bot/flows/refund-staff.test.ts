import { expect, test } from 'vitest'
import { hasLeft } from '../../support/left.ts'
import { granted } from '../../support/people.ts'
import { shopAndBuyer } from '../../support/shop-and-buyer.ts'

const at = shopAndBuyer()

test.each([
  ['en', 'nothing can be booked to it any more', 'Back to the queue', 'Ask support'],
  ['zh-CN', '无法再向该账户入账', '返回队列', '联系客服'],
] as const)(
  'ADM-03 staff/refund: that a buyer has left is said in %s to staff, not to a shop',
  async (locale, says, first, forShops) => {
    const payment = await at.bought()
    const agent = await at.town.agent('supervisor', `Lena ${locale}`)
    granted(await at.town.world.core.chooseLanguage({ actor: agent.actor, locale }))
    await hasLeft(at.town.world, at.sam.person)
    await agent.writes(`/refund ${payment}`)
    expect(agent.sees()).toContain(says)
    expect(agent.buttons()[0]).toBe(first)
    expect(agent.buttons()).not.toContain(forShops)
  },
)
