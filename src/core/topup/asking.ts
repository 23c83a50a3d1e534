import { after, DAY, MINUTE } from '../kit/time.ts'

/** How long a callback is waited for before the rail is asked. */
export const FIRST_ASKED_AFTER = 2 * MINUTE

/** After that nobody pays an order any more, whatever its rail allows; what comes later is a case for staff. */
const ASKED_FOR = 3 * DAY

/** When a rail is asked about an order again: each time it is twice as old as before; undefined when it is old enough. */
export function nextAsked(createdAt: Date, now: Date): Date | null {
  const age = Math.max(now.getTime() - createdAt.getTime(), FIRST_ASKED_AFTER)
  return age > ASKED_FOR ? null : after(now, age)
}
