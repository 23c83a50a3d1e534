import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { Bot, InlineKeyboard, Keyboard } from 'grammy'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { controlRoutes } from '../../../src/sandbox/control/index.ts'
import { type StandIn, startStandIn } from '../../../src/sandbox/telegram/index.ts'
import { PIXEL } from '../telegram/raw-bot.ts'

let standIn: StandIn
let bot: Bot
let server: Server
let root: string
let clock: number[]

beforeEach(async () => {
  standIn = await startStandIn({ holdsRepeatedPolls: false })
  clock = []
  const onClock = async (seconds: number) => void clock.push(seconds)
  server = express().use(controlRoutes({ standIn, onClock })).listen(0, '127.0.0.1')
  await once(server, 'listening')
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`
  bot = shopBot(standIn)
  void bot.start()
})
afterEach(async () => {
  await bot.stop()
  server.closeAllConnections()
  server.close()
  await standIn.close()
})

/** A bot with one of everything a phone can show. */
function shopBot({ bot: user, apiRoot }: StandIn): Bot {
  const shop = new Bot(user.token, { client: { apiRoot } })
  shop.command('start', (ctx) =>
    ctx.reply('<b>Pay</b> 25.00?', {
      parse_mode: 'HTML',
      protect_content: true,
      reply_markup: new InlineKeyboard()
        .text({ text: 'Pay 25.00', style: 'success' }, 'pay')
        .text('Refuse', 'refuse')
        .row()
        .url('Terms', 'https://okpay.example/terms')
        .copyText('IBAN', 'DE02 1203'),
    }),
  )
  shop.callbackQuery('pay', async (ctx) => {
    await ctx.editMessageText('Paid')
    await ctx.answerCallbackQuery('Sent')
  })
  shop.callbackQuery('refuse', (ctx) => ctx.answerCallbackQuery({ text: 'Why?', show_alert: true }))
  shop.on('message:photo', (ctx) => ctx.reply('A photo', { reply_markup: { remove_keyboard: true } }))
  shop.on('message:contact', (ctx) => ctx.reply(`Contact ${ctx.message.contact.user_id === ctx.from.id}`))
  shop.command('number', (ctx) => ctx.reply('Number?', { reply_markup: new Keyboard().requestContact('My number') }))
  return shop
}

const get = async (path: string) => (await fetch(root + path)).json()
const post = async (path: string, body: object = {}) => {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(root + path, { method: 'POST', headers, body: JSON.stringify(body) })
  const answer: Record<string, unknown> = await response.json()
  return { ...answer, status: response.status, id: answer.id }
}

/** The chat once it has this many messages. */
async function chatWith(id: unknown, count: number) {
  let chat = await get(`/people/${id}/chat`)
  while (chat.messages.length < count) chat = await get(`/people/${id}/chat?after=${chat.revision}&waitMs=10000`)
  return chat
}

it('people: added with a number of their own, listed, and refused with what would be accepted', async () => {
  const { id } = await post('/people', { name: 'Anna Berg', username: 'anna_berg', language: 'zh-hans' })
  expect(await post('/people', { name: 'Bob', role: 'shop' })).toMatchObject({ status: 200 })
  const people = await get('/people')
  expect(people).toMatchObject([
    { id, name: 'Anna Berg', username: 'anna_berg', language: 'zh-hans' },
    { name: 'Bob', language: 'en', role: 'shop' },
  ])
  expect(new Set(people.map(({ phone }: { phone: string }) => phone)).size).toBe(2)
  expect(await post('/people', { nam: 'Anna' })).toMatchObject({ status: 400, error: expect.stringContaining('name') })
  expect(await post('/people', { name: 'X', username: 'ab' })).toMatchObject({
    status: 400,
    error: expect.stringContaining('5 to 32'),
  })
  expect(await post('/people', { name: 'X', username: 'anna_BERG' })).toMatchObject({
    status: 400,
    error: 'The username @anna_BERG is taken.',
  })
  expect(await post('/people/7/text', { text: 'Hi' })).toMatchObject({ status: 404, error: 'There is no person 7.' })
})

it('a chat: buttons of every kind, a toast, an alert, an edit', async () => {
  const { id } = await post('/people', { name: 'Anna Berg' })
  await post(`/people/${id}/start`, { payload: 'x1' })
  const { messages } = await chatWith(id, 2)
  expect(messages[0]).toMatchObject({ from: 'me', text: '/start x1', edited: false, buttons: [] })
  expect(messages[1]).toMatchObject({
    from: 'bot',
    text: 'Pay 25.00?',
    html: '<b>Pay</b> 25.00?',
    protected: true,
    buttons: [
      [
        { text: 'Pay 25.00', kind: 'callback', style: 'success' },
        { text: 'Refuse', kind: 'callback' },
      ],
      [
        { text: 'Terms', kind: 'url', url: 'https://okpay.example/terms' },
        { text: 'IBAN', kind: 'copy', copy: 'DE02 1203' },
      ],
    ],
  })
  expect(await post(`/people/${id}/tap`, { label: 'Terms' })).toMatchObject({ url: 'https://okpay.example/terms' })
  expect(await post(`/people/${id}/tap`, { label: 'IBAN' })).toMatchObject({ copied: 'DE02 1203' })
  expect(await post(`/people/${id}/tap`, { label: 'ref' })).toMatchObject({ alert: 'Why?' })
  expect(await post(`/people/${id}/tap`, { label: 'Pay 25.00', messageId: messages[1].id })).toMatchObject({
    toast: 'Sent',
  })
  const after = await get(`/people/${id}/chat`)
  expect(after.messages[1]).toMatchObject({ text: 'Paid', edited: true, buttons: [] })
  expect(after.toasts).toMatchObject([
    { text: 'Why?', alert: true },
    { text: 'Sent', alert: false },
  ])
})

it('a label that is not there, or fits several, is answered with the labels', async () => {
  const { id } = await post('/people', { name: 'Anna Berg' })
  await post(`/people/${id}/start`)
  await chatWith(id, 2)
  expect(await post(`/people/${id}/tap`, { label: 'Buy' })).toMatchObject({
    status: 404,
    labels: ['Pay 25.00', 'Refuse', 'Terms', 'IBAN'],
  })
  expect(await post(`/people/${id}/tap`, { label: 'e' })).toMatchObject({ status: 404, labels: ['Refuse', 'Terms'] })
})

it('a keyboard, a contact, a photo', async () => {
  const { id } = await post('/people', { name: 'Anna Berg' })
  await post(`/people/${id}/text`, { text: '/number' })
  expect((await chatWith(id, 2)).keyboard).toEqual([[{ text: 'My number', requestContact: true }]])
  await post(`/people/${id}/tap`, { label: 'My number' })
  expect((await chatWith(id, 4)).messages.at(-1).text).toBe('Contact true')
  await post(`/people/${id}/contact`, { phone: '+4915112345678' })
  expect((await chatWith(id, 6)).messages.at(-1).text).toBe('Contact false')
  await fetch(`${root}/people/${id}/photo`, { method: 'POST', body: new Uint8Array(PIXEL) })
  const { messages, keyboard } = await chatWith(id, 8)
  expect(keyboard).toBeNull()
  const picture = await fetch(new URL(messages[6].photo, root))
  expect(picture.headers.get('content-type')).toBe('image/jpeg')
  expect(await sharp(await picture.arrayBuffer()).metadata()).toMatchObject({ format: 'jpeg', width: 1, height: 1 })
  const text = await fetch(`${root}/people/${id}/photo`, { method: 'POST', body: 'no picture' })
  expect(text.status).toBe(400)
})

it('a transcript shows a chat as text', async () => {
  const { id } = await post('/people', { name: 'Anna Berg' })
  await post(`/people/${id}/start`)
  await chatWith(id, 2)
  await post(`/people/${id}/tap`, { label: 'Pay 25.00' })
  await fetch(`${root}/people/${id}/document?name=id.pdf`, { method: 'POST', body: 'PDF' })
  const text = await (await fetch(`${root}/people/${id}/transcript`)).text()
  expect(text.replace(/^\d\d:\d\d:\d\d /gm, '').split('\n')).toEqual([
    expect.stringMatching(/^Anna Berg #\d+$/),
    '  /start',
    expect.stringMatching(/^OKPay #\d+ \(edited, protected\)$/),
    '  Paid',
    expect.stringMatching(/^Anna Berg #\d+$/),
    '  [file id.pdf]',
    'toast: Sent',
    '',
  ])
})

it('announces every change to whoever follows the events', async () => {
  const response = await fetch(`${root}/events`)
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  const { id } = await post('/people', { name: 'Anna Berg' })
  let heard = ''
  while (!heard.includes('event: chat')) heard += (await reader?.read())?.value ?? ''
  expect(heard).toContain(`event: chat\ndata: {"personId":${id}}`)
  await reader?.cancel()
})

it('faults and the clock', async () => {
  const { id } = await post('/people', { name: 'Anna Berg' })
  await post(`/people/${id}/start`)
  await chatWith(id, 2)
  expect(await post('/faults', { method: 'sendMessage', code: 'lost', times: 1 })).toMatchObject({ status: 200 })
  await bot.api.sendMessage(Number(id), 'x').then(
    () => expect.unreachable('the answer was to be lost'),
    (error: Error) => expect(error.message).toContain('Network request'),
  )
  expect(await post('/faults', { method: 'sendMessage', code: 418 })).toMatchObject({ status: 400 })
  expect(await post('/faults', { method: 'updates', code: 429 })).toMatchObject({
    status: 400,
    error: expect.stringContaining('"duplicate" and "reorder"'),
  })
  await post('/clock', { advanceSeconds: 3600 })
  expect(clock).toEqual([3600])
  expect(await post('/clock', { advanceSeconds: 'soon' })).toMatchObject({ status: 400 })
})

it('a group with topics: what is said in them, pictures, and closing one by hand', async () => {
  const { world } = standIn
  const { id } = await post('/people', { name: 'Anna Berg' })
  const stranger = await post('/people', { name: 'Ivan' })
  const { id: chatId } = world.addGroup(Number(id), 'Support')
  world.makeForum(chatId)
  world.addBotToGroup(chatId, Number(id))
  world.promoteBot(chatId, Number(id), { managesTopics: true })
  const { message_thread_id: topicId } = await bot.api.createForumTopic(chatId, 'No. 1')
  await bot.api.sendMessage(chatId, '<b>Help</b>', { message_thread_id: topicId, parse_mode: 'HTML' })
  await post(`/people/${id}/group-text`, { chatId, topicId, text: 'On it' })
  const picture = { method: 'POST', body: Uint8Array.from(PIXEL) }
  await fetch(`${root}/people/${id}/group-photo?chatId=${chatId}&topicId=${topicId}&caption=Here`, picture)
  const wiki = { inline_keyboard: [[{ text: 'Read', url: 'https://example.org/' }]] }
  const { message_id: messageId } = await bot.api.sendMessage(chatId, 'Look', { reply_markup: wiki })
  const press = { chatId, messageId, label: 'Read' }
  expect(await post(`/people/${id}/group-tap`, press)).toMatchObject({ url: 'https://example.org/' })
  expect(await post(`/people/${stranger.id}/group-tap`, press)).toMatchObject({ status: 400 })
  const turn = { chatId, topicId, closed: true }
  expect(await post(`/people/${stranger.id}/topic`, turn)).toMatchObject({ status: 400 })
  expect(await post(`/people/${id}/topic`, turn)).toMatchObject({ status: 200 })
  const [group] = await (await fetch(`${root}/groups`)).json()
  expect(group).toMatchObject({ id: chatId, hasBot: true, topics: [{ id: topicId, name: 'No. 1', closed: true }] })
  // Whatever this bot says to a picture, whenever that is.
  const isAnswer = ({ text }: { text: string }) => text === 'A photo'
  type Said = { topicId?: number; text: string }
  const said = group.messages.filter((message: Said) => message.topicId === topicId && !isAnswer(message))
  expect(said).toMatchObject([
    { from: 'OKPay', event: 'created' },
    { from: 'OKPay', html: '<b>Help</b>' },
    { from: 'Anna Berg', text: 'On it' },
    { from: 'Anna Berg', text: 'Here', photo: expect.stringContaining('/api/files/') },
    { from: 'Anna Berg', event: 'closed' },
  ])
})
