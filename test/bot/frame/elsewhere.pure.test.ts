import { join } from 'node:path'
import { Composer, Context } from 'grammy'
import type { Update } from 'grammy/types'
import { describe, expect, test, vi } from 'vitest'
import type { Core } from '#core'
import type { BotContext } from '../../../src/bot/frame/context.ts'
import { privateOnly } from '../../../src/bot/frame/private-only.ts'
import { createTexts } from '../../../src/bot/i18n/texts.ts'
import { loadTexts } from '../../../src/platform/texts.ts'

const texts = createTexts(loadTexts(join(import.meta.dirname, '../../../locales')))
// Whoever is asked about anybody's account here is asked too much.
const core = new Proxy({}, { get: () => expect.unreachable('outside a private chat no account is looked at') }) as Core

const group = { id: -100, type: 'supergroup', title: 'Lunch' } as const
const channel = { id: -200, type: 'channel', title: 'News' } as const
const anna = { id: 7, is_bot: false, first_name: 'Anna', language_code: 'zh-hans' }
const written = { message_id: 1, date: 1, text: '/balance' }

async function meets(update: object) {
  const ctx = new Context({ update_id: 1, ...update } as Update, {} as never, {} as never) as BotContext
  const left = vi.fn(async () => true as const)
  const next = vi.fn(async () => undefined)
  Object.assign(ctx, { leaveChat: left })
  await new Composer(privateOnly(core, 1n, texts)).middleware()(ctx, next)
  expect(next).not.toHaveBeenCalled()
  return { answer: ctx.answer, left: left.mock.calls.length }
}

describe('TG-04 what comes from elsewhere goes no further', () => {
  test.each([
    ['a post in a channel', { channel_post: { ...written, chat: channel } }],
    ['a post changed there', { edited_channel_post: { ...written, chat: channel, edit_date: 2 } }],
    ['an edit in a group', { edited_message: { ...written, chat: group, from: anna, edit_date: 2 } }],
    ['a group’s own voice', { message: { ...written, chat: group, from: anna, sender_chat: group } }],
    ['a channel’s voice in a group', { message: { ...written, chat: group, sender_chat: channel } }],
  ])('TG-04 %s: left, without a word', async (_, update) => {
    expect(await meets(update)).toEqual({ answer: undefined, left: 1 })
  })

  test('TG-04 a press outside the private chat points there, in the presser’s language, and nothing is left', async () => {
    const query = { id: '1', from: anna, chat_instance: 'x', data: 'any', message: { ...written, chat: group } }
    const text = texts.in('zh-CN').label('private-only')
    expect(await meets({ callback_query: query })).toEqual({ answer: { text, alert: true }, left: 0 })
    const inline = {
      id: '1',
      from: { ...anna, language_code: 'en' },
      chat_instance: 'x',
      data: 'any',
      inline_message_id: 'i',
    }
    const english = texts.in('en').label('private-only')
    expect((await meets({ callback_query: inline })).answer).toEqual({ text: english, alert: true })
  })
})
