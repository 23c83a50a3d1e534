import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import type { Person } from '../../support/world.ts'

let town: Town
let lena: Phone
beforeAll(async () => {
  town = await openTown()
  lena = await town.agent('agent', 'Lena Support')
})
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

async function restricted(language: string): Promise<Phone & { person: Person }> {
  const anna = await town.customer({ name: 'Anna Keller', balance: '20.00', language })
  const freeze = { userId: anna.person.userId, category: 'payment', reason: 'a stolen phone' } as const
  granted(await town.world.core.restrictCustomer({ actor: lena.actor, ...freeze }))
  await town.deliver()
  return anna
}

const CARDS = [
  {
    language: 'en',
    score: 'Security · 2 of 6',
    why: 'Your account is frozen for now: nothing goes out.',
    ways: ['Change PIN', 'Forgot PIN?', 'Choose a phrase', 'Change password', 'Lock this chat', 'Web logins'],
    appeal: 'Reason and appeal',
  },
  {
    language: 'zh-CN',
    score: '安全中心 · 2 / 6',
    why: '您的账户已被暂时冻结，暂时无法转出。',
    ways: ['修改支付密码', '忘记支付密码？', '设置防伪短语', '修改登录密码', '聊天锁', '登录管理'],
    appeal: '冻结原因和申诉',
  },
]

describe.each(CARDS)('S45 S66 /security of an account that we have frozen, in $language', (card) => {
  test('S45 S66 RSK-02 shows what protects it, and every way that is open then leads somewhere', async () => {
    const anna = await restricted(card.language)
    expect(await anna.writes('/security')).toContain(card.score)
    expect(anna.sees()).toContain(card.why)
    const shown = anna.buttons()
    expect(shown).toContain(card.appeal)
    expect(shown.filter((label) => card.ways.includes(label))).toEqual(card.ways)
    // Support comes first, and says itself what it is about.
    for (const label of shown.slice(1, -1)) {
      await anna.writes('/security')
      const before = anna.sees()
      await anna.taps(label)
      expect(anna.sees(), label).not.toBe(before)
      expect(anna.sees(), label).not.toContain('account_restricted')
    }
  })
})
