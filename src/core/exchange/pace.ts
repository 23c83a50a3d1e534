import type { RateLimit } from '../kit/rate-limit.ts'
import { HOUR } from '../kit/time.ts'

/**
 * An exchange asks no PIN, for the money stays its owner's. What somebody with a stolen chat could do is exchange to and
 * fro until spread and fees have eaten it: this many an hour is more than anybody needs, and too few for that.
 */
export const exchangesOf = (userId: string): RateLimit => ({
  subject: `user:${userId}`,
  of: 'exchange',
  max: 20,
  windowMs: HOUR,
})
