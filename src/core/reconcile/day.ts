import type { Day } from '../ports/statement.ts'

/** The UTC midnight a day begins with, as the database keeps days. */
export const dateOf = (day: Day): Date => new Date(`${day}T00:00:00.000Z`)
export const dayOf = (date: Date): Day => date.toISOString().slice(0, 10)
