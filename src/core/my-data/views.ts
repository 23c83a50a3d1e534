import type { StatementOrder } from '../paper/views.ts'
import type { UntoldReason } from './table.ts'

/** As JSON has it. Whole numbers that may be large (amounts in minor units, ids) are text; moments are ISO 8601. */
export type DataValue = string | number | boolean | null | readonly DataValue[] | { readonly [name: string]: DataValue }
export type DataRow = Readonly<Record<string, DataValue>>
/** A file somebody sent us, under the name that its row says. */
export type DataFile = { name: string; bytes: Uint8Array }

/** Where one is in an export: a table, and a place in it. */
export type DataPlace = { table: string; after: string | null }
export type DataPage = { table: string; rows: DataRow[]; next: DataPlace | null }
export type DataFilePage = { files: DataFile[]; next: DataPlace | null }

/**
 * All of somebody's data that was asked for, ready to be written: what a statement of the whole time is, and more. `files`:
 * how much their files are, in bytes. `untold`: what is not in it, by table and, where it is a column, its name.
 */
export type DataOrder = Omit<StatementOrder, 'kind' | 'form'> & {
  kind: 'data'
  form: 'zip'
  tables: readonly string[]
  untold: readonly { what: string; why: UntoldReason }[]
}
