import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
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

const send = (params: Record<string, unknown>) => bot.call('sendMessage', { chat_id, text: 'Hello', ...params })
const sendHtml = (text: string) => send({ text, parse_mode: 'HTML' })
const refused = (code: number, description: string) => ({ status: code, ok: false, error_code: code, description })

const NOT_MODIFIED =
  'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message'

describe('edits and deletions', () => {
  it('row 1: an edit that changes nothing is refused, one that changes only the buttons is not', async () => {
    const { result } = await sendHtml('<b>Hello</b>')
    const same = { chat_id, message_id: result.message_id, text: '<b>Hello</b>', parse_mode: 'HTML' }
    expect(await bot.call('editMessageText', same)).toEqual(refused(400, NOT_MODIFIED))
    const reply_markup = { inline_keyboard: [[{ text: 'Go', callback_data: 'go' }]] }
    const edited = await bot.call('editMessageText', { ...same, reply_markup })
    expect(edited.result.reply_markup).toEqual(reply_markup)
    expect((await bot.call('editMessageText', { ...same, reply_markup })).description).toBe(NOT_MODIFIED)
    const bare = await bot.call('editMessageText', same)
    expect(bare.result).not.toHaveProperty('reply_markup')
    expect((await bot.call('editMessageReplyMarkup', { chat_id, message_id: result.message_id })).description).toBe(
      NOT_MODIFIED,
    )
  })

  it('row 2: an edit of a message that is gone', async () => {
    const { result } = await send({})
    await bot.call('deleteMessage', { chat_id, message_id: result.message_id })
    const edit = await bot.call('editMessageText', { chat_id, message_id: result.message_id, text: 'New' })
    expect(edit).toEqual(refused(400, 'Bad Request: message to edit not found'))
  })

  it("row 3: an edit of somebody else's message, or of one with a reply keyboard", async () => {
    const theirs = bot.standIn.world.say(chat_id, 'Mine')
    const keyboard = await send({ reply_markup: { keyboard: [[{ text: 'A' }]] } })
    const removal = await send({ reply_markup: { remove_keyboard: true } })
    const force = await send({ reply_markup: { force_reply: true } })
    for (const message_id of [theirs.id, ...[keyboard, removal, force].map(({ result }) => result.message_id)]) {
      const edit = await bot.call('editMessageText', { chat_id, message_id, text: 'New' })
      expect(edit).toEqual(refused(400, "Bad Request: message can't be edited"))
    }
  })

  it('row 4: a deletion of a missing message', async () => {
    const gone = await bot.call('deleteMessage', { chat_id, message_id: 999_999 })
    expect(gone).toEqual(refused(400, 'Bad Request: message to delete not found'))
  })

  it("row 5: a deletion after 48 hours; within them the person's own message may go, too", async () => {
    const { world } = bot.standIn
    const young = world.say(chat_id, 'My number is secret')
    expect((await bot.call('deleteMessage', { chat_id, message_id: young.id })).result).toBe(true)
    const { result } = await send({})
    bot.advance(48 * 3600 + 1)
    const old = await bot.call('deleteMessage', { chat_id, message_id: result.message_id })
    expect(old).toEqual(refused(400, "Bad Request: message can't be deleted for everyone"))
  })
})

describe('text', () => {
  it('row 6: no text, and nothing but spaces', async () => {
    expect(await send({ text: '' })).toEqual(refused(400, 'Bad Request: message text is empty'))
    expect(await send({ text: ' \n ' })).toEqual(refused(400, 'Bad Request: text must be non-empty'))
    expect(await sendHtml('<b> </b>')).toEqual(refused(400, 'Bad Request: text must be non-empty'))
  })

  it('row 7: over 4096 characters after parsing, sent and edited', async () => {
    expect((await sendHtml(`<b>${'x'.repeat(4096)}</b>`)).ok).toBe(true)
    expect(await send({ text: 'x'.repeat(4097) })).toEqual(refused(400, 'Bad Request: message is too long'))
    const { result } = await send({})
    const edit = await bot.call('editMessageText', { chat_id, message_id: result.message_id, text: 'x'.repeat(4097) })
    expect(edit).toEqual(refused(400, 'Bad Request: MESSAGE_TOO_LONG'))
  })

  it('row 9: a tag that is not closed', async () => {
    const text = 'Bad Request: can\'t parse entities: Can\'t find end tag corresponding to start tag "b"'
    expect(await sendHtml('<b>oops')).toEqual(refused(400, text))
  })

  it('row 10: an unknown tag, and one that never ends; offsets count bytes', async () => {
    const prefix = "Bad Request: can't parse entities: "
    expect(await sendHtml('<3 you')).toEqual(refused(400, `${prefix}Unsupported start tag "3" at byte offset 0`))
    expect(await sendHtml('€ <br>')).toEqual(refused(400, `${prefix}Unsupported start tag "br" at byte offset 4`))
    expect(await sendHtml('a <b')).toEqual(refused(400, `${prefix}Unclosed start tag at byte offset 2`))
    expect(await sendHtml('a</b>')).toEqual(refused(400, `${prefix}Unexpected end tag at byte offset 1`))
  })

  it('row 11: wrong nesting', async () => {
    const found = 'Unmatched end tag at byte offset 8, expected "</b>", found "</i>"'
    expect(await sendHtml('<i><b>xy</i></b>')).toEqual(refused(400, `Bad Request: can't parse entities: ${found}`))
  })

  it('row 12: MarkdownV2 with a reserved character that is not escaped', async () => {
    const text =
      "Bad Request: can't parse entities: Character '.' is reserved and must be escaped with the preceding '\\'"
    expect(await send({ text: 'Paid 25.00', parse_mode: 'MarkdownV2' })).toEqual(refused(400, text))
    expect((await send({ text: 'Paid *25\\.00*', parse_mode: 'MarkdownV2' })).result).toMatchObject({
      text: 'Paid 25.00',
      entities: [{ type: 'bold', offset: 5, length: 5 }],
    })
  })

  it('row 13: a parse mode that does not exist', async () => {
    expect(await send({ parse_mode: 'BBCode' })).toEqual(refused(400, 'Bad Request: unsupported parse_mode'))
  })

  it('row 29: a reply to a message that is not there', async () => {
    const reply = await send({ reply_parameters: { message_id: 999_999 } })
    expect(reply).toEqual(refused(400, 'Bad Request: message to be replied not found'))
    const lenient = await send({ reply_parameters: { message_id: 999_999, allow_sending_without_reply: true } })
    expect(lenient.result).not.toHaveProperty('reply_to_message')
  })

  it('row 34: a chat action that does not exist', async () => {
    const action = await bot.call('sendChatAction', { chat_id, action: 'dancing' })
    expect(action).toEqual(refused(400, 'Bad Request: wrong parameter action in request'))
  })
})
