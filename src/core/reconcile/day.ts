import { must } from '../kit/must.ts'
import { midnightOf } from '../kit/time.ts'
import type { Day } from '../ports/statement.ts'

/** The UTC midnight a statement's day begins with, as the database keeps days. */
export const dateOf = (day: Day): Date => must(midnightOf(day), 'readers of statements let only days pass')
