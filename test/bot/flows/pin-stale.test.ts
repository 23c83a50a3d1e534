import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { PIN } from '../../support/world.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(() => expect(town.errors).toEqual([]))
afterAll(() => town.close())

const SAID = {
  en: { send: 'Send 60.00 EUR', stale: 'that tap did not count', done: '✅ 60.00 EUR sent' },
  'zh-CN': { send: '确认转账 60.00 欧元', stale: '刚才那次点击未计入', done: '✅' },
}

test.each(Object.entries(SAID) as [keyof typeof SAID, (typeof SAID)['en']][])(
  'TXA-03 ATH-07 %s: a digit tapped on keys that a dead process dealt anew counts for nothing, and the new keys work',
  async (locale, { send, stale, done }) => {
    const anna = await town.customer({ name: 'Anna Keller', balance: '100.00' })
    granted(await town.world.core.chooseLanguage({ actor: anna.actor, locale }))
    const ben = await town.customer({ name: 'Ben Kovac' })
    await anna.writes(`/send 60 ${ben.person.okpayId}`)
    await anna.taps(send)
    await anna.tapsPin('08361')
    const { payload } = await town.world.deps.prisma.button.findFirstOrThrow({
      where: { telegramId: anna.actor.telegramId, action: 'press:key' },
    })
    const { pad: padId = '', deal = '' } = payload as Record<string, string>
    // The sixth digit reaches a process that counts it, deals the keys anew and dies before the chat shows them.
    const position = anna
      .buttons()
      .filter((key) => /^\d$/.test(key))
      .indexOf('4')
    const key = { position, deal: Number(deal) }
    expect(granted(await town.world.core.pressPad({ actor: anna.actor, padId, key })).state).toBe('wrong')
    await anna.taps(PIN.slice(0, 1))
    expect(anna.sees()).toContain(stale)
    expect(anna.sees()).toContain('○ ○ ○ ○ ○ ○')
    const counted = { where: { subject: `user:${anna.person.userId}`, factor: 'pin' } }
    expect((await town.world.deps.prisma.factorThrottle.findFirstOrThrow(counted)).failures).toBe(1)
    await anna.tapsPin(PIN)
    expect(anna.sees()).toContain(done)
  },
)
