import { Bot, InlineKeyboard } from 'grammy'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type StandIn, startStandIn } from '../../../src/sandbox/telegram/index.ts'

let standIn: StandIn
let bot: Bot

beforeEach(async () => {
  standIn = await startStandIn({ holdsRepeatedPolls: false })
  bot = new Bot(standIn.bot.token, { client: { apiRoot: standIn.apiRoot } })
})
afterEach(async () => {
  await bot.stop()
  await standIn.close()
})

it('a real grammY bot answers a text, a tap, and edits its card', async () => {
  const { world } = standIn
  bot.command('start', (ctx) =>
    ctx.reply(`Hello ${ctx.match}`, { reply_markup: new InlineKeyboard().text('More', 'more') }),
  )
  bot.callbackQuery('more', async (ctx) => {
    await ctx.editMessageText('<b>More</b> it is', { parse_mode: 'HTML' })
    await ctx.answerCallbackQuery('Done')
  })
  void bot.start({ drop_pending_updates: false })
  const anna = world.addPerson({ name: 'Anna Berg' })

  const started = world.start(anna.id, 'abc')
  await world.chatUntil(anna.id, (chat) => chat.messages.length === 2)
  const card = world.chat(anna.id).messages[1]
  expect(card).toMatchObject({ text: 'Hello abc', from: standIn.bot.id })
  expect(card?.id).toBeGreaterThan(started.id)

  expect(await world.tap(anna.id, 'More')).toEqual({ toast: 'Done' })
  expect(card).toMatchObject({ text: 'More it is', entities: [{ type: 'bold', offset: 0, length: 4 }] })
  expect(card?.inlineKeyboard).toBeUndefined()
  await expect(world.tap(anna.id, 'More')).rejects.toThrow('There is no button "More" on screen.')
})
