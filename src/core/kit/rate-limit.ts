import { fail } from './failure.ts'
import { must } from './must.ts'
import { after } from './time.ts'
import type { Scope } from './use-case.ts'

/** At most `max` of something within a window. `subject` says whose (`user:<id>`, `chat:..`), `of` says of what. */
export type RateLimit = { subject: string; of: string; max: number; windowMs: number }

/** What one is told who comes too often: `auth_locked` where it was secrets that were tried. */
type TooOften = 'too_many_requests' | 'auth_locked'

/** Counts one request and refuses it, as `code`, when there were `max` within the window already. Returns which it is. */
export async function limitRate(scope: Scope, limit: RateLimit, code: TooOften = 'too_many_requests'): Promise<number> {
  const { count, since } = await countOne(scope, limit)
  return count > limit.max ? fail({ code, until: after(since, limit.windowMs) }) : count
}

/** Counts without refusing, for what is limited by how it ended. The window begins with the first one counted. */
export async function countOne({ tx, now }: Scope, limit: RateLimit): Promise<{ count: number; since: Date }> {
  const { subject, of, windowMs } = limit
  const windowFrom = after(now, -windowMs)
  const [row] = await tx.$queryRaw<{ count: number; since: Date }[]>`
    insert into factor_throttle as t (subject, factor, failures, window_start)
    values (${subject}, ${of}, 1, ${now}::timestamptz)
    on conflict (subject, factor) do update set
      failures = case when t.window_start <= ${windowFrom}::timestamptz then 1 else t.failures + 1 end,
      window_start = case when t.window_start <= ${windowFrom}::timestamptz then excluded.window_start else t.window_start end
    returning failures as count, window_start as since`
  return must(row, 'an upsert answers with its row')
}

/** Refuses (`too_many_requests`) while `max` were counted within the window; counts nothing. */
export async function refuseOver(scope: Scope, limit: RateLimit): Promise<void> {
  const until = await reachedUntil(scope, limit)
  if (until) fail({ code: 'too_many_requests', until })
}

/** Until when a limit is reached; null while it is not. Counts nothing. */
export async function reachedUntil({ tx, now }: Scope, limit: RateLimit): Promise<Date | null> {
  const { subject, of, max, windowMs } = limit
  const row = await tx.factorThrottle.findUnique({ where: { subject_factor: { subject, factor: of } } })
  if (!row || row.failures < max) return null
  const until = after(row.windowStart, windowMs)
  return until > now ? until : null
}
