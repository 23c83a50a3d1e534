import type { UseCase } from '../kit/use-case.ts'
import { placed } from './placed.ts'
import { filesOf } from './rows.ts'
import type { KeptFile, ToldTable } from './table.ts'
import { TOLD } from './tables.ts'
import type { DataFilePage, DataPlace } from './views.ts'

const WITH_FILES = TOLD.filter((table): table is ToldTable & { file: KeptFile } => table.file !== undefined)

/** A page of an export's files, as `readData` tells its rows. `not_found`. */
export const readDataFiles: UseCase<{ id: string; place?: DataPlace }, DataFilePage> = async (scope, { id, place }) => {
  const { owner, table, after, following } = await placed(scope, WITH_FILES, id, place)
  const { rows: files, next } = await filesOf(scope, owner, table, after)
  return { files, next: next === null ? following : { table: table.name, after: next } }
}
