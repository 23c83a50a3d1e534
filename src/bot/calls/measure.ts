import type { Transformer } from 'grammy'
import type { BotMetrics } from '../ports.ts'

/** Notes how long each call to the Bot API takes, tries and pauses left out, and what comes of it. */
export const measureCalls =
  (metrics: BotMetrics | undefined): Transformer =>
  async (call, method, payload, signal) => {
    const began = performance.now()
    const note = (outcome: Parameters<BotMetrics['called']>[1]) =>
      metrics?.called(method, outcome, performance.now() - began)
    try {
      const result = await call(method, payload, signal)
      note(result.ok ? 'ok' : outcomeOf(result.error_code))
      return result
    } catch (error) {
      note('unavailable')
      throw error
    }
  }

function outcomeOf(status: number) {
  if (status === 429) return 'silenced'
  return status >= 500 ? 'unavailable' : 'refused'
}
