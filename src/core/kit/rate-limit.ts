import { fail } from './failure.ts'
import { after } from './time.ts'
import type { Scope } from './use-case.ts'

export type RateLimit = { subject: string; of: string; max: number; windowMs: number }

/** Counts one request and refuses it (`too_many_requests`) when there were `max` within the window already. */
export async function limitRate(scope: Scope, { subject, of, max, windowMs }: RateLimit): Promise<void> {
  const windowFrom = after(scope.now, -windowMs)
  const [row] = await scope.tx.$queryRaw<{ count: number; since: Date }[]>`
    INSERT INTO factor_throttle AS t (subject, factor, failures, window_start)
    VALUES (${subject}, ${of}, 1, ${scope.now}::timestamptz)
    ON CONFLICT (subject, factor) DO UPDATE SET
      failures = CASE WHEN t.window_start <= ${windowFrom}::timestamptz THEN 1 ELSE t.failures + 1 END,
      window_start = CASE WHEN t.window_start <= ${windowFrom}::timestamptz THEN excluded.window_start ELSE t.window_start END
    RETURNING failures AS count, window_start AS since`
  if (row && row.count > max) fail({ code: 'too_many_requests', until: after(row.since, windowMs) })
}
