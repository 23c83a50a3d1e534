import { dayOf, midnightOf } from '../kit/time.ts'

const OLDEST_YEARS = 120
/** From how many years on an account can be verified. */
export const AGE_LEAST = 18

/** What is wrong with a date of birth (`YYYY-MM-DD`), on the UTC day of `now`; undefined when nothing is. */
export function birthDateProblem(date: string, now: Date): 'birth_date_invalid' | 'too_young' | undefined {
  if (!midnightOf(date)) return 'birth_date_invalid'
  if (date > yearsBefore(now, 0) || date <= yearsBefore(now, OLDEST_YEARS)) return 'birth_date_invalid'
  return date <= yearsBefore(now, AGE_LEAST) ? undefined : 'too_young'
}

/** The same day, so many years before. Whoever was born on 29 February has their birthday on 1 March. */
const yearsBefore = (now: Date, years: number): string =>
  `${String(now.getUTCFullYear() - years).padStart(4, '0')}${dayOf(now).slice(4)}`
