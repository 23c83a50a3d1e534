import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import { readPaper } from '../paper/order.ts'
import type { ToldTable } from './table.ts'
import type { DataPlace } from './views.ts'

/**
 * Where the reading of an export stands: whose it is, in which of the tables, after which row, and which table comes
 * next. `not_found`.
 */
export async function placed<T extends ToldTable>(scope: Scope, tables: readonly T[], id: string, place?: DataPlace) {
  const paper = await readPaper(scope, id)
  const owner = await scope.tx.user.findUniqueOrThrow({ where: { id: paper.userId } })
  const index = place ? tables.findIndex(({ name }) => name === place.table) : 0
  const table = tables[index]
  if (paper.kind !== 'data' || owner.state === 'closed' || !table) return fail({ code: 'not_found' })
  const following: DataPlace | null = tables[index + 1] ? { table: tables[index + 1]?.name ?? '', after: null } : null
  return { owner, table, after: place?.after ?? null, following }
}
