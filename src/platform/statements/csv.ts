import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { type CurrencyCode, type ReadStatement, type StatementPart, StatementProblem } from '#core'
import { currencyIn, dayIn, minorOf } from './amount.ts'
import { textOf } from './text.ts'

/** The columns, in any order; `docs/statements.md` says what stands in them. */
const COLUMNS = [
  ...['type', 'statement', 'account', 'currency', 'date', 'until'],
  ...['amount', 'reference', 'bank_reference', 'counterparty', 'info'],
] as const
const TYPES = ['opening', 'line', 'fee', 'closing'] as const
const RECORD_MAX = 8_192

type Row = Record<(typeof COLUMNS)[number], string>

/** Reads our CSV format: per statement an `opening` row, `line` and `fee` rows, and a `closing` row. */
export const readCsv: ReadStatement = async function* (bytes) {
  const options = { columns: checkedColumns, bom: true, max_record_size: RECORD_MAX, skip_empty_lines: true }
  const source = Readable.from(textOf(bytes))
  const parser = parse(options)
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let open: { name: string; currency: CurrencyCode } | undefined
  try {
    for await (const row of parser as AsyncIterable<Row>) {
      const part = partOf(row, open)
      if (part.part === 'head') open = part
      if (part.part === 'end') open = undefined
      yield part
    }
  } catch (error) {
    throw error instanceof CsvError ? new StatementProblem('malformed', error.code) : error
  } finally {
    source.destroy()
  }
  if (open) throw new StatementProblem('incomplete', 'a statement has no closing row')
}

function checkedColumns(header: string[]): string[] {
  const given = header.map((name) => name.trim())
  const missing = COLUMNS.filter((name) => !given.includes(name))
  if (missing.length > 0 || new Set(given).size !== given.length)
    throw new StatementProblem('malformed', `columns are missing: ${missing.join(', ')}`)
  return given
}

function partOf(row: Row, open: { name: string; currency: CurrencyCode } | undefined): StatementPart {
  const type = TYPES.find((known) => known === row.type)
  if (!type) throw new StatementProblem('malformed', 'a row of another type')
  const currency = currencyIn(row.currency)
  const minor = signed(row.amount, currency)
  if (type === 'opening') {
    if (open) throw new StatementProblem('incomplete', 'a statement has no closing row')
    const { statement: name, account } = row
    if (name === '' || account === '') throw new StatementProblem('malformed', 'a statement without name or account')
    return { part: 'head', name, account, currency, from: dayIn(row.date), until: dayIn(row.until), opening: minor }
  }
  if (row.statement !== open?.name || currency !== open.currency)
    throw new StatementProblem('malformed', 'a row outside its statement')
  if (type === 'closing') return { part: 'end', closing: minor }
  if (minor === 0n) throw new StatementProblem('malformed', 'a line moves nothing')
  const { reference, bank_reference: bankReference, counterparty, info } = row
  const said = { reference, bankReference, counterparty, info }
  return { part: 'line', bookedOn: dayIn(row.date), minor, ...said, isFee: type === 'fee' }
}

function signed(text: string, currency: CurrencyCode): bigint {
  const [, minus, digits = ''] = /^(-?)(.*)$/.exec(text.trim()) ?? []
  const minor = minorOf(digits, currency)
  return minus ? -minor : minor
}
