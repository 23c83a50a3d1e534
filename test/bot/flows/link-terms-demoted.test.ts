import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { hire, linkOf, shopkeeper } from '../../support/shop.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(() => expect(town.errors).toEqual([]))
afterAll(() => town.close())

test.each([
  ['en', ['My links', 'How it is paid', 'Make this link'], 'can still be paid: you may no longer take it back'],
  ['zh-hans', ['我的链接', '付款方式', '生成链接'], '原链接仍可付款：您已无权撤回'],
] as const)(
  'S36 a manager who becomes a cashier in the middle makes a link, and hears that the owner’s before it can still be paid (%s)',
  async (language, [links, terms, make], says) => {
    const { core } = town.world
    const carla = await shopkeeper(town, 'Café Aurora')
    const token = await linkOf(town.world, carla)
    const max = await town.customer({ name: 'Max Manager', language })
    await hire(town.world, carla.actor, max.actor, 'manager')
    await max.writes('/merchant')
    await max.taps(links)
    await max.taps('12.50')
    await max.taps(terms)
    granted(await core.setMemberRole({ actor: carla.actor, userId: max.person.userId, role: 'cashier' }))
    await max.taps(make)
    expect(max.screen().find((text) => text.includes(says))).toContain('12.50')
    expect(await core.readPaymentLink({ token })).toMatchObject({ value: { state: 'open' } })
  },
)
