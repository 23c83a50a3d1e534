import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCore } from '../../../src/core/index.ts'
import { createCardDesk } from '../../support/card-desk.ts'
import { granted } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('S27 the rails that are published name every platform that can be paid with there', async () => {
  const platforms = [
    { code: 'river', name: { en: 'River Pay', 'zh-CN': '江河支付' } },
    { code: 'harbour', name: { en: 'Harbour', 'zh-CN': '港湾' } },
  ]
  const core = createCore({ ...world.deps, orderDesks: { platform: createCardDesk(platforms) } })
  const rails = granted(await core.getRails({}))
  expect(rails.find(({ rail }) => rail === 'platform')?.platforms).toEqual(platforms)
  expect(rails.find(({ rail }) => rail === 'bank')?.platforms).toEqual([])
})
