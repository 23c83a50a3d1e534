import { setTimeout as pause } from 'node:timers/promises'
import { HttpError, type Transformer } from 'grammy'
import type { Floods } from './floods.ts'

/** A chat that must be silent for longer than this is not asked at all: the call fails as Telegram would fail it. */
const WORTH_WAITING_MS = 5_000
const RETRIES_MS = [300, 1_000, 3_000]

/**
 * Notes where Telegram asks for silence and keeps it. Telegram's own pause is its answer to one call; here it is kept
 * by all of them, in all parts of the bot.
 */
export function keepSilence(floods: Floods): Transformer {
  return async (call, method, payload, signal) => {
    const chatId = chatOf(payload)
    const left = chatId === undefined ? 0 : floods.leftFor(chatId)
    if (left > WORTH_WAITING_MS) return asked(Math.ceil(left / 1000)) as Awaited<ReturnType<typeof call>>
    if (left > 0) await pause(left)
    const result = await call(method, payload, signal)
    if (!result.ok && result.error_code === 429 && chatId !== undefined)
      floods.note(chatId, (result.parameters?.retry_after ?? 1) * 1000)
    return result
  }
}

/** A lost connection, or trouble inside Telegram, is tried again a few times: a person waits for the answer. */
export const tryAgain =
  (pausesMs: readonly number[] = RETRIES_MS): Transformer =>
  async (call, method, payload, signal) => {
    for (const wait of [...pausesMs, undefined]) {
      try {
        const result = await call(method, payload, signal)
        if (result.ok || result.error_code < 500 || wait === undefined) return result
      } catch (error) {
        if (!(error instanceof HttpError) || wait === undefined || signal?.aborted) throw error
      }
      await pause(wait)
    }
    throw new Error('the last try returns or throws')
  }

const chatOf = (payload: object): string | undefined =>
  'chat_id' in payload && payload.chat_id !== undefined ? String(payload.chat_id) : undefined

const asked = (seconds: number) => ({
  ok: false,
  error_code: 429,
  description: `Too Many Requests: retry after ${seconds}`,
  parameters: { retry_after: seconds },
})
