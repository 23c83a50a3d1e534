import { createHash } from 'node:crypto'
import type { LeakedPasswords } from '#core'
import { boundedText } from '../kit/bounded-text.ts'

const ANSWER_WITHIN_MS = 2_000
// A padded answer has up to a thousand lines of 35 digits and a count.
const ANSWER_MAX_BYTES = 128 * 1024
const PREFIX_DIGITS = 5

type Log = { warn(fields: object, message: string): void }

/**
 * Asks a service of published stolen passwords by k-anonymity, as Have I Been Pwned's range API answers
 * (haveibeenpwned.com/API/v3#SearchingPwnedPasswordsByRange): five digits of the SHA-1 go out, every line that begins so
 * comes back, `REST:COUNT`, padded with lines of count 0 so that its length tells nothing.
 * @param url what stands before the five digits
 */
export function openLeakedPasswords(url: string, log: Log): LeakedPasswords {
  return {
    async has(password) {
      const digest = createHash('sha1').update(password).digest('hex').toUpperCase()
      const [prefix, rest] = [digest.slice(0, PREFIX_DIGITS), digest.slice(PREFIX_DIGITS)]
      try {
        const options = { headers: { 'add-padding': 'true' }, redirect: 'error' } as const
        const signal = AbortSignal.timeout(ANSWER_WITHIN_MS)
        const response = await fetch(`${url.replace(/\/$/, '')}/${prefix}`, { ...options, signal })
        if (!response.ok) return silent({ status: response.status })
        return holds(await boundedText(response, ANSWER_MAX_BYTES), rest)
      } catch (err) {
        return silent({ err })
      }
    },
  }

  function silent(cause: object): false {
    log.warn({ event: 'leaks_missed', ...cause }, 'the service of stolen passwords did not answer')
    return false
  }
}

const holds = (lines: string, rest: string): boolean =>
  lines.split(/\r?\n/).some((line) => line.startsWith(`${rest}:`) && Number(line.slice(rest.length + 1)) > 0)
