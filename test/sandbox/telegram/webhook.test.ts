import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type RawBot, startRawBot } from './raw-bot.ts'

type Delivery = {
  body: { update_id: number; [kind: string]: unknown }
  secret: string | undefined
  response: ServerResponse
}

let bot: RawBot
let chat_id: number
let hook: Server
let arrived: Delivery[]
let url: string

beforeEach(async () => {
  bot = await startRawBot()
  chat_id = bot.standIn.world.addPerson({ name: 'Anna Berg' }).id
  arrived = []
  hook = createServer(async (request: IncomingMessage, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const secret = request.headers['x-telegram-bot-api-secret-token']
    arrived.push({ body: JSON.parse(Buffer.concat(chunks).toString()), secret: String(secret), response })
    hook.emit('delivery')
  })
  hook.listen(0, '127.0.0.1')
  await once(hook, 'listening')
  url = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/hook`
})
afterEach(async () => {
  await bot.close()
  hook.closeAllConnections()
  hook.close()
})

/** The delivery with this number, when it is there. */
async function delivery(number: number): Promise<Delivery> {
  while (arrived.length < number) await once(hook, 'delivery')
  return arrived[number - 1] as Delivery
}

it('posts updates with the secret; only 2xx confirms, the first retry comes at once', async () => {
  await bot.call('setWebhook', { url, secret_token: 'hush_1' })
  bot.standIn.world.say(chat_id, 'pay')
  const first = await delivery(1)
  expect(first).toMatchObject({ secret: 'hush_1', body: { message: { text: 'pay' } } })
  first.response.writeHead(500).end()
  const again = await delivery(2)
  expect(again.body).toEqual(first.body)
  const { result: info } = await bot.call('getWebhookInfo')
  expect(info).toMatchObject({ url, pending_update_count: 1, last_error_message: expect.stringContaining('500') })
  again.response.end()
  bot.standIn.world.say(chat_id, 'next')
  expect((await delivery(3)).body.update_id).toBe(first.body.update_id + 1)
})

it('one in flight per chat, while a press of the same person goes beside it', async () => {
  const { world } = bot.standIn
  world.start(chat_id)
  const reply_markup = { inline_keyboard: [[{ text: 'Go', callback_data: 'go' }]] }
  await bot.call('sendMessage', { chat_id, text: 'Card', reply_markup })
  await bot.call('deleteWebhook', { drop_pending_updates: true })
  world.say(chat_id, 'one')
  world.say(chat_id, 'two')
  void world.tap(chat_id, 'Go')
  await bot.call('setWebhook', { url })
  const [one, press] = [await delivery(1), await delivery(2)]
  expect(one.body).toMatchObject({ message: { text: 'one' } })
  expect(press.body).toMatchObject({ callback_query: { data: 'go' } })
  expect(arrived).toHaveLength(2)
  one.response.writeHead(503).end()
  const again = await delivery(3)
  expect(again.body).toMatchObject({ message: { text: 'one' } })
  again.response.end()
  expect((await delivery(4)).body).toMatchObject({ message: { text: 'two' } })
})

it('executes a method in the answer, but none that asks', async () => {
  const { world } = bot.standIn
  await bot.call('setWebhook', { url })
  world.say(chat_id, 'hi')
  const { response } = await delivery(1)
  response.end(JSON.stringify({ method: 'sendMessage', chat_id, text: 'From the answer' }))
  const chat = await world.chatUntil(chat_id, ({ messages }) => messages.length === 2)
  expect(chat.messages[1]?.text).toBe('From the answer')
  world.say(chat_id, 'again')
  const second = await delivery(2)
  second.response.end(JSON.stringify({ method: 'deleteWebhook' }))
  world.say(chat_id, 'still here')
  expect((await delivery(3)).body).toMatchObject({ message: { text: 'still here' } })
})
