import type { Result } from '../kit/failure.ts'
import { type CoreDeps, runUnframed, type UseCase } from '../kit/use-case.ts'
import type { BooksCheck } from './audit-books.ts'

/** Some of the rows, in the order of their key: how many, what is wrong with which, and where to go on; undefined: at their end. */
export type Page<Place> = { examined: number; wrong: string[]; next: Place | undefined }

const NAMED = 5

/**
 * A part of the ledger audit that needs the house's keys: what the database cannot compare, row after row, to the last.
 * @param from the place before the first of them
 */
export async function auditRows<Place>(
  deps: CoreDeps,
  { id, says, from }: Pick<BooksCheck, 'id' | 'says'> & { from: Place },
  auditPage: UseCase<Place, Page<Place>>,
): Promise<Result<BooksCheck>> {
  const check: BooksCheck = { id, says, examined: 0, breaches: 0, sample: [] }
  let place: Place | undefined = from
  while (place !== undefined) {
    const page: Result<Page<Place>> = await runUnframed(deps, auditPage, place, { repeatable: true })
    if (!page.ok) return page
    const { examined, wrong }: Page<Place> = page.value
    check.examined += examined
    check.breaches += wrong.length
    check.sample.push(...wrong.slice(0, NAMED - check.sample.length))
    place = page.value.next
  }
  return { ok: true, value: check }
}
