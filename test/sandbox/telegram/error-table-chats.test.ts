import { afterEach, beforeEach, expect, it } from 'vitest'
import { type RawBot, startRawBot } from './raw-bot.ts'

let bot: RawBot
let chat_id: number

beforeEach(async () => {
  bot = await startRawBot()
  chat_id = bot.standIn.world.addPerson({ name: 'Anna Berg', username: 'anna_b' }).id
})
afterEach(() => bot.close())

const send = (chat: unknown) => bot.call('sendMessage', { chat_id: chat, text: 'Hello' })
const refused = (code: number, description: string) => ({ status: code, ok: false, error_code: code, description })

it('row 20: a chat the bot has never met, none at all, and a username', async () => {
  const missing = refused(400, 'Bad Request: chat not found')
  expect(await send(chat_id)).toEqual(missing)
  expect(await send(12_345)).toEqual(missing)
  expect(await send('@anna_b')).toEqual(missing)
  expect(await send('')).toEqual(refused(400, 'Bad Request: chat_id is empty'))
})

it('row 21: a person who blocked the bot; it hears of the block and of the return', async () => {
  const { world } = bot.standIn
  world.start(chat_id)
  world.block(chat_id)
  expect(await send(chat_id)).toEqual(refused(403, 'Forbidden: bot was blocked by the user'))
  world.start(chat_id)
  expect((await send(chat_id)).ok).toBe(true)
  const updates = (await bot.updates()) as unknown as { my_chat_member?: Record<string, { status: string }> }[]
  const statuses = updates.flatMap(({ my_chat_member: change }) => (change ? [change.new_chat_member?.status] : []))
  expect(statuses).toEqual(['kicked', 'member'])
})

it('row 22: a person met in a group who never pressed start', async () => {
  const { world } = bot.standIn
  const group = world.addGroup(chat_id, 'Flat')
  world.addBotToGroup(group.id, chat_id)
  expect(await send(chat_id)).toEqual(refused(403, "Forbidden: bot can't initiate conversation with a user"))
})

it('row 23: a deleted account', async () => {
  const { world } = bot.standIn
  world.start(chat_id)
  world.deactivate(chat_id)
  expect(await send(chat_id)).toEqual(refused(403, 'Forbidden: user is deactivated'))
})

it('row 24: a group the bot was removed from, or left', async () => {
  const { world } = bot.standIn
  for (const type of ['group', 'supergroup'] as const) {
    const group = world.addGroup(chat_id, 'Flat', { type })
    world.addBotToGroup(group.id, chat_id)
    expect((await send(group.id)).ok).toBe(true)
    world.removeBotFromGroup(group.id, chat_id)
    expect(await send(group.id)).toEqual(refused(403, `Forbidden: bot was kicked from the ${type} chat`))
    world.addBotToGroup(group.id, chat_id)
    await bot.call('leaveChat', { chat_id: group.id })
    expect(await send(group.id)).toEqual(refused(403, `Forbidden: bot is not a member of the ${type} chat`))
  }
})

it('row 37: a group that became a supergroup names its new id', async () => {
  const { world } = bot.standIn
  const group = world.addGroup(chat_id, 'Flat', { type: 'group' })
  world.addBotToGroup(group.id, chat_id)
  const { id } = world.upgradeGroup(group.id)
  const answer = await send(group.id)
  expect(answer).toMatchObject(refused(400, 'Bad Request: group chat was upgraded to a supergroup chat'))
  expect(answer.parameters).toEqual({ migrate_to_chat_id: id })
  expect((await send(id)).ok).toBe(true)
})

it('row 39: a wrong list of commands', async () => {
  const set = (commands: unknown) => bot.call('setMyCommands', { commands })
  const one = (command: string, description = 'What it does') => set([{ command, description }])
  expect(await set('[')).toEqual(refused(400, "Bad Request: can't parse commands JSON object"))
  expect(await one('')).toEqual(refused(400, 'Bad Request: command must be non-empty'))
  expect(await one('Pay!')).toEqual(refused(400, 'Bad Request: BOT_COMMAND_INVALID'))
  expect(await one('x'.repeat(33))).toEqual(refused(400, 'Bad Request: BOT_COMMAND_INVALID'))
  expect((await one('pay', '')).description).toBe('Bad Request: command description must be non-empty')
  expect((await one('pay', 'x'.repeat(257))).ok).toBe(false)
  const many = Array.from({ length: 101 }, (_, index) => ({ command: `c${index}`, description: 'd' }))
  expect(await set(many)).toEqual(refused(400, 'Bad Request: BOT_COMMANDS_TOO_MUCH'))
})
