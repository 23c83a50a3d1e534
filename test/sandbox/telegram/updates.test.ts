import { parsePhoneNumber } from 'awesome-phonenumber'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type RawBot, startRawBot } from './raw-bot.ts'

let bot: RawBot
let chat_id: number

beforeEach(async () => {
  bot = await startRawBot()
  chat_id = bot.standIn.world.addPerson({ name: 'Anna Berg', language: 'de' }).id
})
afterEach(() => bot.close())

type Update = { update_id: number; message?: { text: string; entities?: unknown }; callback_query?: { data: string } }

const fetchUpdates = async (params: Record<string, unknown> = {}): Promise<Update[]> =>
  (await bot.call('getUpdates', params)).result
const texts = (updates: Update[]) => updates.map((update) => update.message?.text ?? update.callback_query?.data)

describe('long polling', () => {
  it('holds a poll until something happens', async () => {
    const poll = fetchUpdates({ timeout: 50 })
    await bot.standIn.world.pollWaiting()
    bot.standIn.world.start(chat_id)
    expect(texts(await poll)).toEqual(['/start'])
  })

  it('gives the same updates again until an offset confirms them', async () => {
    const { world } = bot.standIn
    for (const text of ['one', 'two', 'three']) world.say(chat_id, text)
    const first = await fetchUpdates({ limit: 2 })
    expect(texts(first)).toEqual(['one', 'two'])
    expect(texts(await fetchUpdates({ offset: first[1]?.update_id }))).toEqual(['two', 'three'])
    expect(texts(await fetchUpdates({ offset: (first[1]?.update_id ?? 0) + 1 }))).toEqual(['three'])
  })

  it('holds a poll that repeats the last one, against tight loops', async () => {
    await fetchUpdates()
    const repeated = fetchUpdates()
    await bot.standIn.world.pollWaiting()
    bot.standIn.world.say(chat_id, 'at last')
    expect(texts(await repeated)).toEqual(['at last'])
  })

  it('a negative offset forgets all but the last ones', async () => {
    for (const text of ['one', 'two', 'three']) bot.standIn.world.say(chat_id, text)
    expect(texts(await fetchUpdates({ offset: -1 }))).toEqual(['three'])
    expect(texts(await fetchUpdates({ offset: 0 }))).toEqual(['three'])
  })

  it('keeps allowed_updates, and applies it when an update is made', async () => {
    const { world } = bot.standIn
    world.say(chat_id, 'before')
    expect(texts(await fetchUpdates({ allowed_updates: ['callback_query'] }))).toEqual(['before'])
    world.say(chat_id, 'after')
    expect(world.pendingUpdates()).toHaveLength(1)
  })

  it('forgets a message after a day and a press after 150 seconds', async () => {
    const { world } = bot.standIn
    world.say(chat_id, 'hi')
    const reply_markup = { inline_keyboard: [[{ text: 'Go', callback_data: 'go' }]] }
    await bot.call('sendMessage', { chat_id, text: 'Card', reply_markup })
    void world.tap(chat_id, 'Go')
    bot.advance(151)
    expect(world.pendingUpdates().map(({ kind }) => kind)).toEqual(['message'])
    bot.advance(24 * 3600)
    expect(world.pendingUpdates()).toEqual([])
  })
})

describe('faults on purpose', () => {
  it('duplicate: an update comes once more after it was confirmed, with the same id', async () => {
    bot.standIn.faults.add({ method: 'updates', code: 'duplicate', times: 1 })
    bot.standIn.world.say(chat_id, 'pay')
    const [first] = await fetchUpdates()
    const offset = (first?.update_id ?? 0) + 1
    expect(await fetchUpdates({ offset })).toEqual([first])
    bot.standIn.world.say(chat_id, 'next')
    expect(texts(await fetchUpdates({ offset }))).toEqual(['next'])
  })

  it('reorder: the next update overtakes the one before it', async () => {
    bot.standIn.faults.add({ method: 'updates', code: 'reorder', times: 1 })
    for (const text of ['one', 'two', 'three']) bot.standIn.world.say(chat_id, text)
    expect(texts(await fetchUpdates())).toEqual(['two', 'one', 'three'])
  })

  it('lost: the message is sent and the answer never comes; reset: nothing is sent at all', async () => {
    const { world, faults } = bot.standIn
    world.start(chat_id)
    const botTexts = () =>
      world
        .chat(chat_id)
        .messages.filter(({ from }) => from !== chat_id)
        .map(({ text }) => text)
    faults.add({ method: 'sendMessage', code: 'lost', times: 1 })
    await expect(bot.call('sendMessage', { chat_id, text: 'one' })).rejects.toThrow('fetch failed')
    expect(botTexts()).toEqual(['one'])
    faults.add({ method: 'sendMessage', code: 'reset', times: 1 })
    await expect(bot.call('sendMessage', { chat_id, text: 'two' })).rejects.toThrow('fetch failed')
    expect(botTexts()).toEqual(['one'])
    expect((await bot.call('sendMessage', { chat_id, text: 'three' })).ok).toBe(true)
  })

  it('500, 502 and 403 on any method, as often as asked', async () => {
    const { faults } = bot.standIn
    for (const code of [500, 502, 403] as const) {
      faults.add({ method: '*', code, times: 1 })
      expect((await bot.call('getMe')).error_code).toBe(code)
    }
    expect((await bot.call('getMe')).ok).toBe(true)
  })
})

it('a bot that logged out is served no more', async () => {
  const poll = bot.call('getUpdates', { timeout: 50 })
  await bot.standIn.world.pollWaiting()
  expect((await bot.call('logOut')).result).toBe(true)
  expect(await poll).toMatchObject({ error_code: 400, description: 'Logged out' })
  expect(await bot.call('getMe')).toMatchObject({ error_code: 400, description: 'Logged out' })
})

describe('what people do', () => {
  it('a deep link sends /start with its payload, and a wrong payload is refused', async () => {
    const { world } = bot.standIn
    world.start(chat_id, 'pay_abc-1')
    const [update] = await fetchUpdates()
    const command = { type: 'bot_command', offset: 0, length: 6 }
    expect(update?.message).toMatchObject({ text: '/start pay_abc-1', entities: [command] })
    expect(() => world.start(chat_id, 'x'.repeat(65))).toThrow('1 to 64')
    expect(() => world.start(chat_id, 'a b')).toThrow('1 to 64')
  })

  it("a contact is one's own by its user id; a card of somebody else carries theirs or none", async () => {
    const { world } = bot.standIn
    const bob = world.addPerson({ name: 'Bob Shop', phone: '+44 7700 900123' })
    world.shareContact(chat_id)
    world.shareContact(chat_id, { userId: bob.id })
    world.shareContact(chat_id, { phone: bob.phone })
    const updates = (await fetchUpdates()) as unknown as { message: { contact: object } }[]
    expect(updates.map(({ message }) => message.contact)).toEqual([
      { phone_number: world.person(chat_id).phone.slice(1), first_name: 'Anna', last_name: 'Berg', user_id: chat_id },
      { phone_number: '+447700900123', first_name: 'Bob', last_name: 'Shop', user_id: bob.id },
      { phone_number: '+447700900123', first_name: 'Bob', last_name: 'Shop' },
    ])
  })

  it('a reply keyboard is pressed by its label, asks for the number, and goes with its message', async () => {
    const { world } = bot.standIn
    world.start(chat_id)
    const keyboard = [[{ text: 'My number', request_contact: true }], ['Later']]
    const { result } = await bot.call('sendMessage', { chat_id, text: 'Number?', reply_markup: { keyboard } })
    await world.tap(chat_id, 'My number')
    await world.tap(chat_id, 'late')
    expect(world.chat(chat_id).messages.slice(-2)).toMatchObject([{ media: { kind: 'contact' } }, { text: 'Later' }])
    await bot.call('deleteMessage', { chat_id, message_id: result.message_id })
    expect(world.chat(chat_id).keyboard).toBeNull()
  })

  it('a generated phone number is a valid one, and nobody else has it', () => {
    const people = Array.from({ length: 40 }, () => bot.standIn.world.addPerson({ name: 'Somebody' }))
    expect(people.filter(({ phone }) => !parsePhoneNumber(phone).valid)).toEqual([])
    expect(new Set(people.map(({ phone }) => phone)).size).toBe(40)
  })

  it('protected messages cannot be forwarded, and a hidden author is a name only', async () => {
    const { world } = bot.standIn
    const bob = world.addPerson({ name: 'Bob Shop' })
    bob.hidesForwards = true
    const { id: messageId } = world.say(bob.id, 'Hello')
    const forwarded = world.forward(chat_id, { fromPersonId: bob.id, messageId })
    expect(forwarded.forwardOrigin).toMatchObject({ type: 'hidden_user', sender_user_name: 'Bob Shop' })
    const { result } = await bot.call('sendMessage', { chat_id, text: 'Code', protect_content: true })
    expect(result.has_protected_content).toBe(true)
    expect(() => world.forward(chat_id, { messageId: result.message_id })).toThrow('protected')
    const copy = { chat_id, from_chat_id: chat_id, message_id: result.message_id }
    expect((await bot.call('copyMessage', copy)).description).toBe("Bad Request: message can't be copied")
  })

  it('in a group the bot hears commands, its name and replies to itself, and no more', async () => {
    const { world, bot: user } = bot.standIn
    const chatId = world.addGroup(chat_id, 'Flat').id
    world.addBotToGroup(chatId, chat_id)
    const { result } = await bot.call('sendMessage', { chat_id: chatId, text: 'Hi' })
    const heard = ['/help', `/help@${user.username}`, `hey @${user.username}`]
    for (const text of [...heard, 'my PIN is 1234', '/help@other_bot']) world.say(chat_id, text, { chatId })
    world.say(chat_id, 'thanks', { chatId, replyTo: result.message_id })
    const said = texts(await fetchUpdates()).filter((text) => text !== undefined)
    expect(said).toEqual([...heard, 'thanks'])
  })

  it('the menu a person sees: the narrowest scope first, their language before none', async () => {
    const menu = () => bot.standIn.commandsFor(chat_id).map(({ command }) => command)
    const set = (command: string, more: object) =>
      bot.call('setMyCommands', { commands: [{ command, description: 'd' }], ...more })
    bot.standIn.world.start(chat_id)
    await set('plain', {})
    expect(menu()).toEqual(['plain'])
    await set('german', { language_code: 'de' })
    expect(menu()).toEqual(['german'])
    await set('private', { scope: { type: 'all_private_chats' } })
    expect(menu()).toEqual(['private'])
    await set('own', { scope: { type: 'chat', chat_id } })
    expect(menu()).toEqual(['own'])
    await bot.call('deleteMyCommands', { scope: { type: 'chat', chat_id } })
    expect(menu()).toEqual(['private'])
  })
})
