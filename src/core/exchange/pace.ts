import type { RateLimit } from '../kit/rate-limit.ts'
import { HOUR } from '../kit/time.ts'

/**
 * Somebody with a stolen chat could exchange to and fro until spread and fees have eaten what is there. What that may cost
 * a day without the PIN is bounded (`costToday`); how often it may be is, too: this many an hour is more than anybody needs.
 */
export const exchangesOf = (userId: string): RateLimit => ({
  subject: `user:${userId}`,
  of: 'exchange',
  max: 20,
  windowMs: HOUR,
})
