import { join } from 'node:path'
import { Composer, Context } from 'grammy'
import type { Update, User } from 'grammy/types'
import { expect, test, vi } from 'vitest'
import type { BotContext } from '../../../src/bot/frame/context.ts'
import { privateOnly } from '../../../src/bot/frame/private-only.ts'
import { createTexts } from '../../../src/bot/i18n/texts.ts'
import { serveDesk } from '../../../src/bot/topics/serve-desk.ts'
import { loadTexts } from '../../../src/platform/texts.ts'

const texts = createTexts(loadTexts(join(import.meta.dirname, '../../../locales')))
const [DESK, ELSEWHERE] = [-100500, -100501]
// As Telegram says whose it is: an administrator who stays anonymous, a channel, somebody.
const ANONYMOUS = { id: 1087968824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' }
const CHANNEL = { id: 136817688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' }
const OTTO = { id: 7, is_bot: false, first_name: 'Otto' }

/** What was asked of the core, and whether the bot left, when somebody wrote in a group. */
async function written(chatId: number, from: User | undefined, how: 'message' | 'edited_message' = 'message') {
  const asked: string[] = []
  const refused = { ok: false, failure: { code: 'not_allowed' } }
  const answer = (name: string) => (name === 'getDesk' ? { ok: true, value: { chatId: BigInt(DESK) } } : refused)
  const get = (_: unknown, name: string) => async () => {
    asked.push(name)
    return answer(name)
  }
  const core = new Proxy({}, { get }) as never
  const chat = { id: chatId, type: 'supergroup', title: 'Desk', is_forum: true }
  const said = { message_id: 5, date: 1, chat, from, text: 'good morning', message_thread_id: 3 }
  const update = { update_id: 1, [how]: said } as unknown as Update
  const ctx = new Context(update, {} as never, {} as never) as BotContext
  const leaveChat = vi.fn(async () => true as const)
  Object.assign(ctx, { leaveChat })
  const house = { deps: { core, clock: () => new Date() }, botId: 1n, texts } as never
  const way = new Composer<BotContext>(serveDesk(house), privateOnly(core, 1n, texts))
  await way.middleware()(ctx, async () => undefined)
  return { asked: asked.filter((name) => name !== 'getDesk'), left: leaveChat.mock.calls.length > 0 }
}

test.each([
  ['an anonymous administrator', ANONYMOUS],
  ['a channel', CHANNEL],
  ['nobody', undefined],
])('TG-04 S90 %s in the operators’ group is not heard, and drives nobody out of it', async (_who, from) => {
  for (const how of ['message', 'edited_message'] as const)
    expect(await written(DESK, from, how)).toEqual({ asked: [], left: false })
})

test('TG-04 any other group is left, whoever writes there; staff are asked for in the operators’', async () => {
  for (const from of [ANONYMOUS, OTTO]) expect(await written(ELSEWHERE, from)).toEqual({ asked: [], left: true })
  expect(await written(DESK, OTTO)).toEqual({ asked: ['ticketOfTopic'], left: false })
})
