const DAY_MS = 86_400_000

/** So many days, Saturdays and Sundays not counted, after a day (both UTC midnights). Banks book nothing on weekends. */
export function businessDaysAfter(day: Date, count: number): Date {
  let moment = day.getTime()
  for (let left = count; left > 0; ) {
    moment += DAY_MS
    const weekday = new Date(moment).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left--
  }
  return new Date(moment)
}

/** How many days lie between two moments, never negative. */
export const daysBetween = (a: Date, b: Date): number => Math.abs(a.getTime() - b.getTime()) / DAY_MS
