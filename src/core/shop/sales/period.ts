import { after, DAY, startOfDay, startOfMonth } from '../../kit/time.ts'
import type { SalesPeriod } from './views.ts'

const FIRST: Record<SalesPeriod, (now: Date) => Date> = {
  today: startOfDay,
  seven_days: (now) => after(startOfDay(now), -6 * DAY),
  thirty_days: (now) => after(startOfDay(now), -29 * DAY),
  this_month: (now) => startOfMonth(now),
  last_month: (now) => startOfMonth(now, -1),
}

/** A period as moments, UTC as everywhere: its first, and the first that is no longer in it. */
export const timeOf = (period: SalesPeriod, now: Date): { from: Date; until: Date } => ({
  from: FIRST[period](now),
  until: period === 'last_month' ? startOfMonth(now) : after(startOfDay(now), DAY),
})
