import { after, DAY } from '../kit/time.ts'

/** So many days, Saturdays and Sundays not counted, after a day (both UTC midnights). Banks book nothing on weekends. */
export function businessDaysAfter(day: Date, count: number): Date {
  let moment = day
  for (let left = count; left > 0; ) {
    moment = after(moment, DAY)
    const weekday = moment.getUTCDay()
    if (weekday !== 0 && weekday !== 6) left--
  }
  return moment
}

/** How many days lie between two moments, never negative. */
export const daysBetween = (a: Date, b: Date): number => Math.abs(a.getTime() - b.getTime()) / DAY
