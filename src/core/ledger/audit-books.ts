import type { UseCase } from '../kit/use-case.ts'
import { CHECKS } from './books-checks.ts'

/** One check of the audit: `examined` rows were looked at, `breaches` of them were wrong; `sample` names a few. */
export type BooksCheck = { id: string; says: string; examined: number; breaches: number; sample: string[] }
export type BooksReport = { checks: BooksCheck[]; trialBalance: { currency: string; kind: string; minor: bigint }[] }

/** Audits the ledger, read-only, in one snapshot: every check says how many rows it looked at. */
export const auditBooks: UseCase<Record<never, never>, BooksReport> = async ({ tx }) => {
  await tx.$executeRaw`set transaction isolation level repeatable read`
  const checks: BooksCheck[] = []
  for (const { id, says, examined, breaches } of CHECKS) {
    const [count] = await tx.$queryRawUnsafe<{ n: number }[]>(`select count(*)::int as n from (${examined}) e`)
    const wrong = await tx.$queryRawUnsafe<{ what: string }[]>(breaches)
    const sample = wrong.slice(0, 5).map(({ what }) => what)
    checks.push({ id, says, examined: count?.n ?? 0, breaches: wrong.length, sample })
  }
  const trialBalance = await tx.$queryRaw<BooksReport['trialBalance']>`
    select currency, kind, sum(balance)::bigint as minor from ledger.account group by currency, kind order by currency, kind`
  return { checks, trialBalance }
}
