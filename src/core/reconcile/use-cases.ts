import { addStatementLines } from './add-lines.ts'
import { closeStatement } from './close-statement.ts'
import { listBooks } from './list-books.ts'
import { matchRail } from './match-rail.ts'
import { measureClearing, readMirror } from './measure.ts'
import { openStatement } from './open-statement.ts'
import {
  explainDifference,
  handDifference,
  listBookkeepers,
  readDifference,
  takeDifference,
} from './work-difference.ts'

/** What holds statements against our books, each one transaction. */
export const BOOKS = {
  openStatement,
  addStatementLines,
  closeStatement,
  matchRail,
  readMirror,
  measureClearing,
  listBooks,
  listBookkeepers,
  readDifference,
  takeDifference,
  handDifference,
  explainDifference,
} as const

/** Those that do the same twice to no effect, or only look. */
export const BOOKS_REPEATABLE: readonly unknown[] = [
  ...[openStatement, addStatementLines, closeStatement, matchRail, readMirror, measureClearing],
  ...[listBooks, listBookkeepers, readDifference, takeDifference],
]
