import { Api, GrammyError, HttpError } from 'grammy'
import { expect, test } from 'vitest'
import { createFloods } from '../../../src/bot/calls/floods.ts'
import { keepSilence, tryAgain } from '../../../src/bot/calls/patience.ts'

type Answer = { ok: boolean; error_code?: number; description?: string; parameters?: object; result?: unknown } | Error

const FLOOD = { ok: false, error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 30 } }
const FINE = { ok: true, result: { message_id: 1 } }

/** An `Api` whose Telegram gives these answers, one a call. */
function apiThat(...answers: Answer[]) {
  const asked: string[] = []
  const floods = createFloods()
  const fetch = async (url: string) => {
    asked.push(url.split('/').at(-1) ?? '')
    const answer = answers.shift() ?? FINE
    if (answer instanceof Error) throw answer
    return { json: async () => answer }
  }
  const api = new Api('1:token', { fetch: fetch as never })
  api.config.use(keepSilence(floods), tryAgain([1, 2, 3]))
  return { api, asked, floods }
}

test('R-11 after a 429 the chat is not asked again until its time is over; other chats are', async () => {
  const { api, asked } = apiThat(FLOOD)
  await expect(api.sendMessage(1, 'a')).rejects.toMatchObject({ error_code: 429, parameters: { retry_after: 30 } })
  await expect(api.sendMessage(1, 'b')).rejects.toBeInstanceOf(GrammyError)
  await expect(api.editMessageText(1, 2, 'c')).rejects.toMatchObject({ error_code: 429 })
  expect(asked).toEqual(['sendMessage'])
  await api.sendMessage(2, 'd')
  expect(asked).toEqual(['sendMessage', 'sendMessage'])
})

test('a short pause is waited out', async () => {
  const { api, asked, floods } = apiThat()
  floods.note('1', 200)
  const began = performance.now()
  await api.sendMessage(1, 'a')
  expect(performance.now() - began).toBeGreaterThan(190)
  expect(asked).toHaveLength(1)
})

test('a lost connection and trouble inside Telegram are tried again, a refusal is not', async () => {
  const { api, asked } = apiThat(new Error('reset'), { ok: false, error_code: 502, description: 'Bad Gateway' })
  await api.sendMessage(1, 'a')
  expect(asked).toHaveLength(3)
  const refused = apiThat({ ok: false, error_code: 400, description: 'Bad Request' })
  await expect(refused.api.sendMessage(1, 'a')).rejects.toMatchObject({ error_code: 400 })
  expect(refused.asked).toHaveLength(1)
})

test('OPS-05 it gives up in the end, so that a person hears of it', async () => {
  const { api, asked } = apiThat(...Array.from({ length: 9 }, () => new Error('down')))
  await expect(api.sendMessage(1, 'a')).rejects.toBeInstanceOf(HttpError)
  expect(asked).toHaveLength(4)
})
