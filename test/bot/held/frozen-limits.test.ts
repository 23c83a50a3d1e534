import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

const LANGUAGES = [
  {
    language: 'en',
    frozen: /^❄️ Your account is frozen: nothing goes out until it is unfrozen\./,
    look: 'What is on hold',
    holds: 'frozen',
  },
  { language: 'zh-CN', frozen: /^❄️ 账户已冻结，解冻前资金无法转出/, look: '查看冻结款项', holds: '冻结' },
]

describe.each(LANGUAGES)(
  'S45 S70 the limits of a frozen account, in $language',
  ({ language, frozen, look, holds }) => {
    test('S70 say first that nothing goes out, and lead to why: frozen by its owner, and by us', async () => {
      const anna = await town.customer({ name: 'Anna Keller', balance: '5.00', language })
      expect(await anna.writes('/limits')).not.toMatch(frozen)
      granted(await town.world.core.freezeSelf({ actor: anna.actor }))
      expect(await anna.writes('/limits')).toMatch(frozen)
      await anna.taps(look)
      expect(anna.sees()).toContain(holds)
      const ben = await town.customer({ name: 'Ben Kovac', language })
      const actor = await town.world.agent('agent')
      const { userId } = ben.person
      granted(await town.world.core.restrictCustomer({ actor, userId, category: 'security', reason: 'a stolen phone' }))
      expect(await ben.writes('/limits')).toMatch(frozen)
    })
  },
)
