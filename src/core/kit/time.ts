export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Longer than a transaction waits for its turn, or the clocks of two machines differ. */
export const SURELY_PAST = 2 * HOUR

/** The moment `milliseconds` after (or, negative, before) another. */
export const after = (moment: Date, milliseconds: number): Date => new Date(moment.getTime() + milliseconds)

/** The moment so many whole seconds after 1970 began. */
export const ofUnix = (seconds: number): Date => new Date(seconds * SECOND)

/** The beginning of the UTC day a moment belongs to. */
export const startOfDay = (moment: Date): Date =>
  new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()))

/** The next full minute after a moment: when what runs every minute runs again. */
export const nextMinute = (moment: Date): Date => new Date((Math.floor(moment.getTime() / MINUTE) + 1) * MINUTE)

/** The earlier of two moments. */
export const earlier = (one: Date, other: Date): Date => (other < one ? other : one)

/** The later of two moments. */
export const later = (one: Date, other: Date): Date => (other > one ? other : one)

/** The beginning of the UTC month a moment belongs to, or of the one so many months later. */
export const startOfMonth = (moment: Date, later = 0): Date =>
  new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth() + later, 1))

/** The moment an ISO text with milliseconds names ("2026-11-25T14:02:00.000Z"), or undefined when it names none. */
export function momentOf(iso: string): Date | undefined {
  const moment = new Date(iso)
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === iso ? moment : undefined
}

/** The UTC midnight an ISO day ("2026-10-31") begins with, or undefined when it names none. */
export const midnightOf = (day: string): Date | undefined =>
  /^\d{4}-\d\d-\d\d$/.test(day) ? momentOf(`${day}T00:00:00.000Z`) : undefined

/** The UTC day of a moment, as ISO writes it ("2026-10-31"). */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)

/** A moment as a request of ours wrote it down. */
export const writtenMoment = (iso: string): Date => new Date(iso)
