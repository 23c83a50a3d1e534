import { MY_DATA_REPEATABLE, MY_DATA_UNFRAMED } from '../my-data/use-cases.ts'
import { announceMonths } from './announce-months.ts'
import { getStatementOffer } from './get-statement-offer.ts'
import { handMonth } from './hand-month.ts'
import { issueReceipt } from './issue-receipt.ts'
import { readMonth } from './read-month.ts'
import { readStatement } from './read-statement.ts'
import { requestStatement } from './request-statement.ts'
import { returnMonth } from './return-month.ts'
import { setMonthlyPicture } from './set-monthly-picture.ts'
import { settlePaper } from './settle-paper.ts'
import { takeMonth } from './take-month.ts'
import { takePaper } from './take-paper.ts'
import { verifyPaper } from './verify-paper.ts'

/** What has to do with papers, each one transaction; and what only reads, page by page. */
export const PAPER = {
  requestStatement,
  takePaper,
  settlePaper,
  readMonth,
  issueReceipt,
  verifyPaper,
  ...{ announceMonths, takeMonth, handMonth, returnMonth, setMonthlyPicture },
} as const
export const PAPER_UNFRAMED = { getStatementOffer, readStatement, ...MY_DATA_UNFRAMED } as const

/** Those that may be run again where their COMMIT was never answered. */
export const PAPER_REPEATABLE = [
  announceMonths,
  takeMonth,
  returnMonth,
  setMonthlyPicture,
  takePaper,
  settlePaper,
  readMonth,
  verifyPaper,
  getStatementOffer,
  readStatement,
  ...MY_DATA_REPEATABLE,
] as const
