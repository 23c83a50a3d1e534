import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'
import { typed } from '../../support/inline.ts'
import { granted } from '../../support/people.ts'
import { shopkeeper } from '../../support/shop.ts'
import { PIN } from '../../support/world.ts'

// What a locked chat reads where it may go on: support/own-ticket-card, security/done-locked, inline/look.
let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(() => expect(town.errors).toEqual([]))
afterAll(() => town.close())

const WORDS = [
  {
    language: 'en',
    locale: 'en',
    ...{ unlock: '🔓 Unlock with PIN', end: 'It is solved: close', takeBack: 'Yes, take it back', ask: 'Take it back' },
    ...{
      locked: 'This chat is locked, so what was said so far is not shown.',
      done: '✅ Done. 🔒 This chat is locked',
    },
    ...{ added: 'Support has your message.', inline: '🔒 Your links: unlock the chat with OKPay first' },
  },
  {
    language: 'zh-hans',
    locale: 'zh-CN',
    ...{ unlock: '🔓 输入支付密码解锁', end: '已解决，关闭工单', takeBack: '确定撤回', ask: '撤回链接' },
    ...{ locked: '聊天已锁定，暂不显示此前的对话内容。', done: '✅ 操作已完成。🔒 聊天已锁定' },
    ...{ added: '客服已收到您的消息', inline: '🔒 请先解锁与 OKPay 的聊天，再查看收款链接' },
  },
] as const

test.each(WORDS)(
  'SES-01 S87 a locked chat asks for help and takes links back, and reads nothing of what is there ($locale)',
  async ({ language, locale, unlock, end, takeBack, ask, locked, done, added, inline }) => {
    const shop = await shopkeeper(town, 'Café Aurora', { name: 'Carla Aurora', language, locale, balance: '40.00' })
    const { core, deps } = town.world
    const actor = shop.actor
    const { reference: about } = granted(await core.getHistory({ actor, limit: 1 })).entries[0] ?? { reference: '' }
    granted(await core.writeToSupport({ actor, text: 'The walnut is missing', about }))
    await shop.writes('/link 12.50 Tea')
    await shop.taps(ask)
    granted(await core.setChatLock({ actor, on: true }))
    await deps.prisma.chat.updateMany({ where: { userId: shop.person.userId }, data: { unlockedAt: null } })
    await shop.taps(takeBack)
    expect(shop.sees()).toContain(done)
    expect(shop.buttons()[0]).toBe(unlock)
    expect(
      await deps.prisma.paymentLink.count({ where: { shop: { ownerId: shop.person.userId }, state: 'open' } }),
    ).toBe(0)
    await shop.writes('/support')
    expect(shop.sees()).toContain(locked)
    for (const secret of ['walnut', about, '40.00']) expect(shop.sees()).not.toContain(secret)
    expect(shop.buttons().slice(0, 2)).toEqual([unlock, end])
    expect(await shop.writes('And the cake')).toContain(added)
    const looked = await typed(town, shop, '')
    expect([looked.results, looked.button?.text]).toEqual([[], inline])
    await shop.writes('/support')
    await shop.taps(unlock)
    await shop.tapsPin(PIN)
    expect(shop.sees()).toContain('The walnut is missing')
    expect(shop.sees()).toContain('And the cake')
  },
)
