import type { UseCase } from '../kit/use-case.ts'
import { placed } from './placed.ts'
import { rowsOf } from './rows.ts'
import { TOLD } from './tables.ts'
import type { DataPage, DataPlace } from './views.ts'

/**
 * A page of an export's rows, table by table; without a place the first. For whoever writes it, for seven days, and only
 * while its account is there. `not_found`.
 */
export const readData: UseCase<{ id: string; place?: DataPlace }, DataPage> = async (scope, { id, place }) => {
  const { owner, table, after, following } = await placed(scope, TOLD, id, place)
  const { rows, next } = await rowsOf(scope, owner, table, after)
  return { table: table.name, rows, next: next === null ? following : { table: table.name, after: next } }
}
