import { afterEach, beforeEach, expect, it } from 'vitest'
import { PIXEL, type RawBot, startRawBot } from './raw-bot.ts'

let bot: RawBot
let chat_id: number

beforeEach(async () => {
  bot = await startRawBot()
  chat_id = bot.standIn.world.addPerson({ name: 'Anna Berg' }).id
  bot.standIn.world.start(chat_id)
})
afterEach(() => bot.close())

const refused = (code: number, description: string) => ({ status: code, ok: false, error_code: code, description })
const png = (bytes: Buffer = PIXEL) => new Blob([new Uint8Array(bytes)], { type: 'image/png' })
const nextUpdateId = () => (bot.standIn.world.pendingUpdates().at(-1)?.id ?? 0) + 1
const get = async (path: string) => {
  const response = await fetch(`${bot.standIn.apiRoot}${path}`)
  return { status: response.status, ...((await response.json()) as object) }
}

it('row 8: a caption over 1024 characters', async () => {
  const caption = 'x'.repeat(1025)
  const sent = await bot.upload('sendPhoto', { chat_id: String(chat_id), caption }, { photo: png() })
  expect(sent).toEqual(refused(400, 'Bad Request: message caption is too long'))
})

it('row 25: too many requests, with the time to wait', async () => {
  bot.standIn.faults.add({ method: 'sendMessage', code: 429, times: 1, retryAfter: 7 })
  const flooded = await bot.call('sendMessage', { chat_id, text: 'Hello' })
  expect(flooded).toMatchObject(refused(429, 'Too Many Requests: retry after 7'))
  expect(flooded.parameters).toEqual({ retry_after: 7 })
  expect((await bot.call('sendMessage', { chat_id, text: 'Hello' })).ok).toBe(true)
})

it('row 26: of two pollers the older one is told', async () => {
  const { world } = bot.standIn
  await bot.updates()
  const offset = nextUpdateId()
  const older = bot.call('getUpdates', { offset, timeout: 30 })
  await world.pollWaiting()
  const newer = bot.call('getUpdates', { offset, timeout: 30 })
  const text = 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running'
  expect(await older).toEqual(refused(409, text))
  world.say(chat_id, 'Hi')
  expect((await newer).result).toHaveLength(1)
})

it('row 27: polling while a webhook is set', async () => {
  await bot.call('setWebhook', { url: 'https://bot.okpay.example/hook' })
  const text =
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
  expect(await bot.call('getUpdates')).toEqual(refused(409, text))
  await bot.call('deleteWebhook')
  expect((await bot.call('getUpdates')).ok).toBe(true)
})

it('row 28: setting a webhook ends a waiting poll', async () => {
  const poll = bot.call('getUpdates', { offset: nextUpdateId(), timeout: 30 })
  await bot.standIn.world.pollWaiting()
  await bot.call('setWebhook', { url: 'https://bot.okpay.example/hook' })
  expect(await poll).toEqual(refused(409, 'Conflict: terminated by setWebhook request'))
})

it('row 30: wrong tokens, methods and paths', async () => {
  const { token } = bot.standIn.bot
  expect(await get('/bot1:x/getMe')).toEqual(refused(401, 'Unauthorized'))
  expect(await get('/botnonsense/getMe')).toEqual(refused(401, 'Unauthorized: invalid token specified'))
  expect(await get(`/bot${token}/getmoney`)).toEqual(refused(404, 'Not Found: method not found'))
  expect(await get('/nothing/here')).toEqual(refused(404, 'Not Found'))
  expect(await get(`/bot${token}/GETME`)).toMatchObject({ status: 200, ok: true })
})

it('row 31: files that are too big to fetch, and ids that are none', async () => {
  const big = new Blob([new Uint8Array(20 * 1024 * 1024 + 1)])
  const sent = await bot.upload('sendDocument', { chat_id: String(chat_id) }, { document: big })
  const { file_id } = sent.result.document
  expect(await bot.call('getFile', { file_id })).toEqual(refused(400, 'Bad Request: file is too big'))
  expect((await bot.call('getFile', { file_id: 'x' })).description).toMatch(
    /^Bad Request: wrong remote file identifier specified: /,
  )
  const expired = await bot.call('getFile', { file_id: 'AgACAgIAAxkBAAIBZ2c_expired_one' })
  expect(expired).toEqual(refused(400, 'Bad Request: wrong file_id or the file is temporarily unavailable'))
})

it('row 32: no photo in the request, and one that is no picture', async () => {
  const missing = await bot.call('sendPhoto', { chat_id })
  expect(missing).toEqual(refused(400, 'Bad Request: there is no photo in the request'))
  const params = { chat_id: String(chat_id), photo: 'attach://upload' }
  const broken = await bot.upload('sendPhoto', params, { upload: png(Buffer.from('not a picture')) })
  expect(broken).toEqual(refused(400, 'Bad Request: IMAGE_PROCESS_FAILED'))
  const fine = await bot.upload('sendPhoto', params, { upload: png() })
  expect(fine.result.photo).toMatchObject([{ width: 1, height: 1 }])
  // The header of a picture with nothing behind it.
  const headless = await bot.upload('sendPhoto', params, { upload: png(PIXEL.subarray(0, 40)) })
  expect(headless).toEqual(refused(400, 'Bad Request: IMAGE_PROCESS_FAILED'))
})

it('row 33: an upload over 50 MB', async () => {
  const huge = new Blob([new Uint8Array(50 * 1024 * 1024 + 1)])
  const sent = await bot.upload('sendDocument', { chat_id: String(chat_id) }, { document: huge })
  expect(sent).toEqual(refused(413, 'Request Entity Too Large'))
})

it('row 38: webhooks Telegram would not call', async () => {
  const set = (url: string, extra: object = {}) => bot.call('setWebhook', { url, ...extra })
  const bad = (text: string) => refused(400, `Bad Request: ${text}`)
  expect(await set('http://bot.okpay.example/hook')).toEqual(
    bad('bad webhook: An HTTPS URL must be provided for webhook'),
  )
  expect(await set('https://bot.okpay.example:3000/hook')).toEqual(
    bad('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443'),
  )
  const url = 'https://bot.okpay.example/hook'
  expect(await set(url, { secret_token: 'x'.repeat(257) })).toEqual(bad('secret token is too long'))
  expect(await set(url, { secret_token: 'a b' })).toEqual(bad('secret token contains unallowed characters'))
  // The one thing this server allows and Telegram does not: plain http to this very machine.
  expect((await set('http://127.0.0.1:9/hook')).result).toBe(true)
})
