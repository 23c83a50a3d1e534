import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadBotApiSpec } from '../../support/bot-api-spec.ts'
import { PIXEL, type RawBot, startRawBot } from './raw-bot.ts'

let bot: RawBot
let problems: string[]
let checked: Map<string, number>

beforeEach(async () => {
  bot = await startRawBot()
  problems = []
  checked = new Map()
  const spec = loadBotApiSpec()
  bot.standIn.world.onExchange(({ method, params, files, status, reply }) => {
    if (status !== 200) return void problems.push(`${method}: ${JSON.stringify(reply)}`)
    const { result } = JSON.parse(JSON.stringify(reply))
    problems.push(...spec.request(method, params, files), ...spec.reply(method, result))
    checked.set(method, (checked.get(method) ?? 0) + 1)
  })
})
afterEach(() => bot.close())

/** Everything people do. */
async function act(personId: number, otherId: number): Promise<void> {
  const { world } = bot.standIn
  world.start(personId, 'pay_1')
  const text = world.say(personId, 'Pay @bob_the_shop $EUR 25 by https://okpay.example/x or anna@mail.example')
  world.edit(personId, text.id, 'Pay 26 instead')
  world.say(personId, 'And this', { replyTo: text.id })
  world.shareContact(personId)
  world.shareContact(personId, { phone: '+4915112345678' })
  await world.sendPhoto(personId, PIXEL, 'My code')
  await world.sendDocument(personId, { bytes: PIXEL, name: 'id.png', mime: 'image/png' }, 'My papers')
  world.start(otherId)
  world.person(otherId).hidesForwards = true
  world.forward(personId, { fromPersonId: otherId, messageId: world.say(otherId, 'Hi').id })
  world.forward(personId, { messageId: text.id })
  world.block(otherId)
  world.unblock(otherId)
  const group = world.addGroup(personId, 'Flat', { type: 'group' })
  world.addBotToGroup(group.id, personId)
  world.say(personId, '/help', { chatId: group.id })
  world.removeBotFromGroup(world.upgradeGroup(group.id).id, personId)
}

/** Somebody types the bot's name in a chat, is offered something, and posts it; the bot changes it there. */
async function post(personId: number): Promise<void> {
  const { world } = bot.standIn
  await bot.updates()
  const asking = world.ask(personId, '5 tea')
  const { inline_query: query } = (await bot.updates()).at(-1) as unknown as { inline_query: { id: string } }
  const inline_keyboard = [[{ text: 'Pay', url: 'https://t.me/okpay_sandbox_bot?start=ask_1' }]]
  const input_message_content = { message_text: '<b>5</b>', parse_mode: 'HTML' }
  const result = { type: 'article', id: '1', title: 'Tea', input_message_content, reply_markup: { inline_keyboard } }
  const button = { text: 'Open', start_parameter: 'link' }
  const rest = { is_personal: true, cache_time: 0, button }
  await bot.call('answerInlineQuery', { inline_query_id: query.id, results: [result], ...rest })
  const { queryId } = await asking
  const { inlineMessageId: inline_message_id } = world.choose(personId, queryId, '1')
  await bot.call('editMessageText', { inline_message_id, text: 'Paid' })
}

/** Everything the bot can say. */
async function answer(chat_id: number): Promise<void> {
  const inline_keyboard = [
    [{ text: 'Yes', callback_data: 'yes', style: 'success' }],
    [
      { text: 'Pay', url: 'https://okpay.example/pay' },
      { text: 'Copy', copy_text: { text: 'DE02' } },
    ],
  ]
  const html = '<b>Bold</b> <a href="https://okpay.example">link</a> <tg-spoiler>x</tg-spoiler> <pre>y</pre> €'
  const card = (
    await bot.call('sendMessage', { chat_id, text: html, parse_mode: 'HTML', reply_markup: { inline_keyboard } })
  ).result
  const keyboard = [[{ text: 'My number', request_contact: true }]]
  await bot.call('sendMessage', { chat_id, text: 'Number?', reply_markup: { keyboard, resize_keyboard: true } })
  const reply_parameters = { message_id: card.message_id }
  await bot.call('sendMessage', {
    chat_id,
    text: 'Secret',
    protect_content: true,
    reply_parameters,
    link_preview_options: { is_disabled: true },
  })
  await bot.call('sendChatAction', { chat_id, action: 'typing' })
  const png = new Blob([new Uint8Array(PIXEL)], { type: 'image/png' })
  const photo = (await bot.upload('sendPhoto', { chat_id: String(chat_id), caption: 'QR' }, { photo: png })).result
  await bot.upload('sendDocument', { chat_id: String(chat_id) }, { document: png })
  await bot.call('getFile', { file_id: photo.photo[0].file_id })
  await bot.call('editMessageCaption', {
    chat_id,
    message_id: photo.message_id,
    caption: 'Your <i>code</i>',
    parse_mode: 'HTML',
  })
  const media = { type: 'document', media: 'attach://paper', caption: 'Your <b>paper</b>', parse_mode: 'HTML' }
  const place = { chat_id: String(chat_id), message_id: String(photo.message_id) }
  await bot.upload('editMessageMedia', { ...place, media: JSON.stringify(media) }, { paper: png })
  const press = bot.standIn.world.tap(chat_id, 'Yes')
  const updates = (await bot.call('getUpdates')).result as { callback_query?: { id: string } }[]
  const callback_query_id = updates.find(({ callback_query }) => callback_query)?.callback_query?.id
  await bot.call('answerCallbackQuery', { callback_query_id, text: 'Done', show_alert: true })
  expect(await press).toEqual({ alert: 'Done' })
  await bot.call('editMessageText', { chat_id, message_id: card.message_id, text: 'Paid' })
  await bot.call('editMessageReplyMarkup', { chat_id, message_id: card.message_id, reply_markup: { inline_keyboard } })
  const source = { chat_id, from_chat_id: chat_id, message_id: card.message_id }
  await bot.call('copyMessage', source)
  await bot.call('forwardMessage', source)
  await bot.call('setMessageReaction', {
    chat_id,
    message_id: card.message_id,
    reaction: [{ type: 'emoji', emoji: '👍' }],
  })
  await bot.call('deleteMessage', { chat_id, message_id: card.message_id })
  await bot.call('deleteMessages', { chat_id, message_ids: [photo.message_id] })
}

/** Everything the bot says about itself. */
async function introduce(chat_id: number): Promise<void> {
  await bot.call('getMe')
  await bot.call('getChat', { chat_id })
  const scope = { type: 'chat', chat_id }
  await bot.call('setMyCommands', {
    commands: [{ command: 'pay', description: 'Pay somebody' }],
    scope,
    language_code: 'en',
  })
  await bot.call('getMyCommands', { scope, language_code: 'en' })
  await bot.call('deleteMyCommands', { scope, language_code: 'en' })
  for (const what of ['Name', 'Description', 'ShortDescription']) {
    await bot.call(`setMy${what}`, {
      [what === 'ShortDescription' ? 'short_description' : what.toLowerCase()]: 'OKPay',
    })
    await bot.call(`getMy${what}`)
  }
  await bot.call('setChatMenuButton', { chat_id, menu_button: { type: 'commands' } })
  await bot.call('getChatMenuButton', { chat_id })
  await bot.call('setWebhook', {
    url: 'https://bot.okpay.example/hook',
    secret_token: 'abc',
    allowed_updates: ['message'],
  })
  await bot.call('getWebhookInfo')
  await bot.call('deleteWebhook', { drop_pending_updates: true })
}

it('every accepted request and every reply is what the Bot API document says', async () => {
  const { world } = bot.standIn
  const [anna, bob] = [world.addPerson({ name: 'Anna Berg', username: 'anna_berg' }), world.addPerson({ name: 'Bob' })]
  await act(anna.id, bob.id)
  await answer(anna.id)
  await post(anna.id)
  await introduce(anna.id)
  expect(problems).toEqual([])
  // Every method of this server but logOut and close.
  expect(checked.size).toBe(33)
})

it('the check itself sees an unknown field, a missing one and a wrong type', () => {
  const spec = loadBotApiSpec()
  expect(spec.request('sendMessage', { chat_id: '1', text: 'x', colour: 'red' }, [])).toEqual([
    'sendMessage.colour is not in the document',
  ])
  expect(spec.request('sendMessage', { chat_id: '1' }, [])).toEqual(['sendMessage.text is required'])
  expect(spec.reply('getMe', { id: '7', is_bot: true, first_name: 'OKPay' })).toEqual([
    'getMe().id: Integer is expected, found "7"',
  ])
})
