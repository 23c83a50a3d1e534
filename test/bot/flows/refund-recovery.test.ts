import { expect, test } from 'vitest'
import { acquaint } from '../../support/held.ts'
import { paid } from '../../support/refund.ts'
import { hire, linkOf, shopkeeper } from '../../support/shop.ts'
import { shopAndBuyer } from '../../support/shop-and-buyer.ts'
import type { Person } from '../../support/world.ts'

const at = shopAndBuyer()

/** They came back into their account by mail just now. */
const recovered = ({ userId }: Person) =>
  at.town.world.deps.prisma.user.update({
    where: { id: userId },
    data: { coolingUntil: new Date(at.town.world.deps.clock().getTime() + 86_400_000) },
  })

test('REC-05 flows/refund: what still goes in the day after a recovery is said, and is one tap away', async () => {
  await at.bought('60.00')
  await recovered(at.carla.person)
  await at.carla.taps('Refund')
  await at.carla.taps('All of it: 60.00 EUR')
  await at.carla.taps('Skip')
  expect(at.carla.sees()).toContain('⛔ Not given back: after the access to your account changed, 20.00 EUR')
  await at.carla.taps('Give back 20.00 EUR instead')
  await at.carla.taps('Give back 20.00 EUR')
  expect(at.carla.sees()).toContain('✅ 20.00 EUR given back to Sam Newman')
})

test('REC-05 flows/refund in Chinese', async () => {
  const { town } = at
  const mei = await shopkeeper(town, '梅茶馆', { name: '王梅', language: 'zh-hans' })
  const li = await town.customer({ name: '李娜', language: 'zh-hans', balance: '100.00' })
  await acquaint(town.world, li.person, mei.person, 'shop')
  await paid(town.world, li.person, await linkOf(town.world, mei, '60.00'))
  await town.deliver()
  await recovered(mei.person)
  await mei.taps('退款')
  await mei.taps('全额退款 60.00 欧元')
  await mei.taps('跳过')
  expect(mei.sees()).toContain('⛔ 未退款：账户安全设置变更后，目前单笔最多可转出 20.00 欧元。')
  await mei.taps('改为退款 20.00 欧元')
  await mei.taps('确认退款 20.00 欧元')
})

test('REC-05 flows/refund: whoever works there hears that the shop cannot give it back, and not why', async () => {
  const mo = await at.town.customer({ name: 'Mo Manager' })
  await at.bought('60.00')
  await hire(at.town.world, at.carla.actor, mo.actor, 'manager')
  await recovered(at.carla.person)
  await mo.writes('/merchant')
  await mo.taps('Sales')
  await mo.taps('Payments')
  await mo.taps('60.00 EUR · Sam Newman')
  await mo.taps('All of it: 60.00 EUR')
  await mo.taps('Skip')
  expect(mo.sees()).toContain('⛔ Not given back: this shop cannot give this back for now.')
})
