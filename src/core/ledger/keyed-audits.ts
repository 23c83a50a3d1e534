import type { Core } from '../door.ts'
import type { Result } from '../kit/failure.ts'
import type { BooksCheck } from './audit-books.ts'

/** The parts of the ledger audit that need the house's keys. */
type KeyedAudit = {
  [Name in keyof Core]: ReturnType<Core[Name]> extends Promise<Result<BooksCheck>> ? Name : never
}[keyof Core]

/** All of them: one that is missing here does not compile. */
const ALL: Readonly<Record<KeyedAudit, true>> = { auditApprovals: true, auditCallbacks: true }

/** In their order; whoever audits the books goes through all. The one that opens most is the last. */
export const KEYED_AUDITS = Object.keys(ALL) as readonly KeyedAudit[]
