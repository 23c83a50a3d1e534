import { fail } from '../kit/failure.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { readPaper } from '../paper/order.ts'
import { filesOf, rowsOf } from './rows.ts'
import type { KeptFile, ToldTable } from './table.ts'
import { TOLD } from './tables.ts'
import type { DataFilePage, DataPage, DataPlace } from './views.ts'

type Input = { id: string; place?: DataPlace }

/**
 * A page of an export's rows, table by table; without a place the first. For whoever writes it, for seven days, and only
 * while its account is there. `not_found`.
 */
export const readData: UseCase<Input, DataPage> = async (scope, { id, place }) => {
  const { owner, table, after, following } = await placed(scope, TOLD, id, place)
  const { rows, next } = await rowsOf(scope, owner, table, after)
  return { table: table.name, rows, next: next === null ? following : { table: table.name, after: next } }
}

/** A page of its files, likewise. */
export const readDataFiles: UseCase<Input, DataFilePage> = async (scope, { id, place }) => {
  const { owner, table, after, following } = await placed(scope, WITH_FILES, id, place)
  const { rows: files, next } = await filesOf(scope, owner, table, after)
  return { files, next: next === null ? following : { table: table.name, after: next } }
}

const WITH_FILES = TOLD.filter((table): table is ToldTable & { file: KeptFile } => table.file !== undefined)

async function placed<T extends ToldTable>(scope: Scope, tables: readonly T[], id: string, place?: DataPlace) {
  const paper = await readPaper(scope, id)
  const owner = await scope.tx.user.findUniqueOrThrow({ where: { id: paper.userId } })
  const index = place ? tables.findIndex(({ name }) => name === place.table) : 0
  const table = tables[index]
  if (paper.kind !== 'data' || owner.state === 'closed' || !table) return fail({ code: 'not_found' })
  const following: DataPlace | null = tables[index + 1] ? { table: tables[index + 1]?.name ?? '', after: null } : null
  return { owner, table, after: place?.after ?? null, following }
}
