import type { RateFeed } from '#core'
import { boundedJson } from '../kit/bounded-json.ts'
import { readingOf } from './reading.ts'

const ANSWER_WITHIN_MS = 5_000
const ANSWER_MAX_BYTES = 64 * 1024

type Log = { warn(fields: object, message: string): void }

/** Rates over HTTP, asked for one at a time: no answer in time, too long a one, or one that is no reading, is none. */
export function openRateFeed(url: string, log: Log): RateFeed {
  const source = new URL(url).host
  return {
    async read() {
      try {
        const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })
        if (!response.ok) return silent({ status: response.status })
        const reading = readingOf(source, await boundedJson(response, ANSWER_MAX_BYTES))
        if (reading) return reading
        log.warn({ event: 'rates_malformed', source }, 'the rates service said something that is no reading')
        return 'malformed'
      } catch (err) {
        return silent({ err })
      }
    },
  }

  function silent(cause: object): 'no_answer' {
    log.warn({ event: 'rates_missed', source, ...cause }, 'the rates service did not answer')
    return 'no_answer'
  }
}
