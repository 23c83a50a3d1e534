import type { Result } from '../kit/failure.ts'
import type { CoreDeps, UseCase } from '../kit/use-case.ts'
import type { BooksCheck } from '../ledger/audit-books.ts'
import { auditRows, type Page } from '../ledger/audit-rows.ts'
import { isAskedSo, isDecidedSo } from './marks.ts'

const AT_ONCE = 500
const FIRST = '00000000-0000-0000-0000-000000000000'
const says = 'what takes two was asked for, and agreed to, by the two it names, as the house’s own key says'

/** Whether every request ever asked was asked, and decided, by whom its columns name. None of them is ever deleted. */
export const auditApprovals = (deps: CoreDeps): Promise<Result<BooksCheck>> =>
  auditRows(deps, { id: 'I8', says, from: FIRST }, auditPage)

/** The next of them, in the order of their ids. */
const auditPage: UseCase<string, Page<string>> = async ({ tx, keyring }, after) => {
  const rows = await tx.approval.findMany({ where: { id: { gt: after } }, orderBy: { id: 'asc' }, take: AT_ONCE })
  const wrong = rows.flatMap((row) => {
    const troubles = [...(isAskedSo(keyring, row) ? [] : ['asked']), ...(isDecidedSo(keyring, row) ? [] : ['decided'])]
    return troubles.map((trouble) => `approval ${row.id}: not ${trouble} by whom it names`)
  })
  return { examined: rows.length, wrong, next: rows.length < AT_ONCE ? undefined : rows.at(-1)?.id }
}
