import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'
import { query } from '../../support/database.ts'
import { granted } from '../../support/people.ts'
import { shopkeeper } from '../../support/shop.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(async () => {
  await query(town.world.database.owner, 'delete from fee_rule where version = 16')
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

test.each([
  ['en', 'My links', 'At today’s fee of 0.16 EUR nothing would be left of it, so it is paid no more', 'You receive'],
  ['zh', '我的链接', '按目前 0.16 欧元的手续费', '您实收'],
])(
  'MNY-11 a link that a later fee eats whole says so on its card, and what to do: %s',
  async (language, links, said, before) => {
    const carla = await shopkeeper(town, 'Café Aurora', { language })
    const shown = await carla.writes('/link 0.16 crumb')
    expect(shown).toContain(before)
    await query(
      town.world.database.owner,
      `insert into fee_rule (version, operation, currency, percent, fixed_minor, min_minor, valid_from)
     values (16, 'pay', 'EUR', 0, 16, 0, app_now() - interval '1 second')`,
    )
    const { token } = await town.world.deps.prisma.paymentLink.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
    const proceeds = granted(await town.world.core.linkProceeds({ token }))
    expect(proceeds).toEqual({ fee: { minor: 16n, currency: 'EUR' }, arrives: null })
    await carla.taps(links)
    const [first = ''] = carla.buttons()
    await carla.taps(first)
    expect(carla.sees()).toContain(said)
    expect(carla.sees()).not.toContain(before)
  },
)
