import type { ReadStatement } from '#core'
import { readCamt053 } from './camt053.ts'
import { readCsv } from './csv.ts'

/** The formats statements come in. */
export const STATEMENT_FORMATS = ['camt053', 'csv'] as const
export type StatementFormat = (typeof STATEMENT_FORMATS)[number]

const READERS: Record<StatementFormat, ReadStatement> = { camt053: readCamt053, csv: readCsv }

/** What reads statements of a format. */
export const statementReader = (format: StatementFormat): ReadStatement => READERS[format]
