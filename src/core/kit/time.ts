export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** The moment `milliseconds` after (or, negative, before) another. */
export const after = (moment: Date, milliseconds: number): Date => new Date(moment.getTime() + milliseconds)

/** The beginning of the UTC day a moment belongs to. */
export const startOfDay = (moment: Date): Date =>
  new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()))
