import { addStatementLines } from './add-statement-lines.ts'
import { closeStatement } from './close-statement.ts'
import { explainDifference } from './explain-difference.ts'
import { handDifference } from './hand-difference.ts'
import { listBookkeepers } from './list-bookkeepers.ts'
import { listBooks } from './list-books.ts'
import { matchRail } from './match-rail.ts'
import { measureClearing } from './measure-clearing.ts'
import { openStatement } from './open-statement.ts'
import { readDifference } from './read-difference.ts'
import { readMirror } from './read-mirror.ts'
import { takeDifference } from './take-difference.ts'

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
