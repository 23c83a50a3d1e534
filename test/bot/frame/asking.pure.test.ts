import { Api } from 'grammy'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { createAsk } from '../../../src/bot/frame/asking.ts'

const refused = (error_code: number, parameters = {}) => ({ ok: false, error_code, description: 'no', parameters })
const brought = (...ids: number[]) => ({ ok: true, result: ids.map((update_id) => ({ update_id })) })

/** Asks a Telegram that answers so; an `Error` is a lost connection. */
function asking(...answers: (object | Error)[]) {
  const stop = new AbortController()
  const places: number[] = []
  const fetch = async (_url: string, init: { body: string; signal: AbortSignal }) => {
    places.push(JSON.parse(init.body).offset)
    const answer = answers.shift()
    if (answer === undefined) return new Promise((_resolve, reject) => init.signal.addEventListener('abort', reject))
    if (answer instanceof Error) throw answer
    return { json: async () => answer }
  }
  const api = new Api('1:token', { fetch: fetch as never })
  const log = pino({ level: 'silent' })
  return { ask: createAsk({ api, allowed: ['message'], log, stopping: stop.signal }), places, stop }
}

test('R-11 trouble is waited out, and asked from the same place', async () => {
  const { ask, places } = asking(new Error('reset'), refused(502), brought(7))
  expect(await ask(7)).toEqual([{ update_id: 7 }])
  expect(places).toEqual([7, 7, 7])
})

test('TG-11 a 429 is waited out for as long as it says', async () => {
  const { ask } = asking(refused(429, { retry_after: 1 }), brought())
  const began = performance.now()
  await ask(1)
  expect(performance.now() - began).toBeGreaterThan(950)
})

test.each([401, 409])('after a %i nobody is heard any more', async (code) => {
  const { ask } = asking(refused(code))
  await expect(ask(1)).rejects.toMatchObject({ error_code: code })
})

test('R-14 a stop ends a poll that waits', async () => {
  const { ask, stop } = asking()
  const answer = ask(1)
  stop.abort()
  expect(await answer).toEqual([])
})
