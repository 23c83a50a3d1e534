import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type RawBot, startRawBot } from './raw-bot.ts'

let bot: RawBot
let chat_id: number

beforeAll(async () => {
  bot = await startRawBot()
})
afterAll(() => bot.close())
beforeEach(() => {
  chat_id = bot.standIn.world.addPerson({ name: 'Anna Berg' }).id
  bot.standIn.world.start(chat_id)
})

const send = (reply_markup: unknown) => bot.call('sendMessage', { chat_id, text: 'Hello', reply_markup })
const button = (fields: Record<string, unknown>) => send({ inline_keyboard: [[{ text: 'Go', ...fields }]] })
const refused = (description: string) => ({ status: 400, ok: false, error_code: 400, description })

it('row 14: callback data has 1 to 64 bytes, and letters are not bytes', async () => {
  expect((await button({ callback_data: 'x'.repeat(64) })).ok).toBe(true)
  expect(await button({ callback_data: 'x'.repeat(65) })).toEqual(refused('Bad Request: BUTTON_DATA_INVALID'))
  expect(await button({ callback_data: '付'.repeat(22) })).toEqual(refused('Bad Request: BUTTON_DATA_INVALID'))
})

it('row 15: a button without an action, and (stricter than Telegram) one with two', async () => {
  const text = "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
  expect(await button({})).toEqual(refused(text))
  expect(await button({ callback_data: '' })).toEqual(refused(text))
  expect((await button({ callback_data: 'a', url: 'https://okpay.example' })).description).toContain(
    'exactly one action',
  )
})

it('row 16: a URL whose host has no dot; an address in digits is fine and is kept with a slash', async () => {
  const wrong = "Bad Request: inline keyboard button URL 'http://localhost:3000/x' is invalid: Wrong HTTP URL"
  expect(await button({ url: 'http://localhost:3000/x' })).toEqual(refused(wrong))
  const scheme = "Bad Request: inline keyboard button URL 'javascript://a.b' is invalid: Unsupported URL protocol"
  expect(await button({ url: 'javascript://a.b' })).toEqual(refused(scheme))
  const { result } = await button({ url: 'http://127.0.0.1:3000' })
  expect(result.reply_markup.inline_keyboard).toEqual([[{ text: 'Go', url: 'http://127.0.0.1:3000/' }]])
})

it('row 17: a web app over plain http', async () => {
  const text =
    "Bad Request: inline keyboard button Web App URL 'http://okpay.example/' is invalid: Only HTTPS links are allowed"
  expect(await button({ web_app: { url: 'http://okpay.example/' } })).toEqual(refused(text))
})

it('row 18: asking for a phone number in a group', async () => {
  const { world } = bot.standIn
  const group = world.addGroup(chat_id, 'Flat')
  world.addBotToGroup(group.id, chat_id)
  const keyboard = [[{ text: 'My number', request_contact: true }]]
  const asked = await bot.call('sendMessage', { chat_id: group.id, text: 'Hi', reply_markup: { keyboard } })
  expect(asked).toEqual(refused('Bad Request: phone number can be requested in private chats only'))
})

it('row 19: a press is answered once, by its id, and in time', async () => {
  const text = 'Bad Request: query is too old and response timeout expired or query ID is invalid'
  expect(await bot.call('answerCallbackQuery', { callback_query_id: '7' })).toEqual(refused(text))
  const press = async () => {
    const { result } = await button({ callback_data: 'go' })
    const tap = bot.standIn.world.tap(chat_id, 'Go', { messageId: result.message_id })
    const update = (await bot.updates()).at(-1) as unknown as { callback_query: { id: string } }
    return { tap, callback_query_id: update.callback_query.id }
  }
  const first = await press()
  const { callback_query_id } = first
  expect((await bot.call('answerCallbackQuery', { callback_query_id, text: 'Sent' })).result).toBe(true)
  expect(await first.tap).toEqual({ toast: 'Sent' })
  expect(await bot.call('answerCallbackQuery', { callback_query_id })).toEqual(refused(text))
  const late = await press()
  bot.advance(151)
  expect((await bot.call('answerCallbackQuery', { callback_query_id: late.callback_query_id })).description).toBe(text)
  expect((await bot.call('answerInlineQuery', { inline_query_id: '7', results: [] })).description).toBe(text)
})

it('row 35: markup that is no JSON, or no object', async () => {
  expect(await send('{')).toEqual(refused("Bad Request: can't parse reply keyboard markup JSON object"))
  expect(await send('[]')).toEqual(refused('Bad Request: object expected as reply markup'))
})

it('row 36: more than 50 inline results, or the same id twice', async () => {
  const results = Array.from({ length: 51 }, (_, index) => ({ type: 'article', id: String(index) }))
  const answer = (list: unknown[]) => bot.call('answerInlineQuery', { inline_query_id: '7', results: list })
  expect(await answer(results)).toEqual(refused('Bad Request: too many inline query results specified'))
  expect(await answer([results[0], results[0]])).toEqual(refused('Bad Request: RESULT_ID_DUPLICATE'))
})

it('refuses empty labels, unknown styles and copy texts of over 256 characters, and keeps what is right', async () => {
  expect((await button({ text: ' ', callback_data: 'a' })).description).toContain('text must be non-empty')
  expect((await button({ style: 'pink', callback_data: 'a' })).description).toContain('invalid button style specified')
  expect((await button({ copy_text: { text: 'x'.repeat(257) } })).ok).toBe(false)
  const kept = await button({ style: 'success', copy_text: { text: 'DE02 1203' } })
  expect(kept.result.reply_markup.inline_keyboard).toEqual([
    [{ text: 'Go', style: 'success', copy_text: { text: 'DE02 1203' } }],
  ])
})
