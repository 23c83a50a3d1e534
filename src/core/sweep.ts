import type { UseCase } from './kit/use-case.ts'
import { sweepPeople } from './people/sweep.ts'

/**
 * Ends what is past its time. Each part is one bounded statement; what is left waits for the next round.
 * Money is never moved here: an expired card or top-up only stops being waited for.
 */
export const sweep: UseCase<Record<never, never>, { ended: number }> = async (scope) => {
  const { tx, now } = scope
  const ended = [
    await tx.$executeRaw`update intent set state = 'expired' where state = 'draft' and expires_at < ${now}::timestamptz - interval '1 day'`,
    await tx.$executeRaw`update top_up set state = 'expired' where state = 'pending' and expires_at < ${now}::timestamptz`,
    await sweepPeople(scope),
  ]
  return { ended: ended.reduce((sum, count) => sum + count, 0) }
}
