import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { RateReading } from '../../src/core/index.ts'
import { readingOf } from '../../src/http/rates/reading.ts'

const BYTES_MAX = 64 * 1024

/**
 * Reads a file of rates: JSON as the rates service says it, or CSV with the columns `currency`, `per_euro` and
 * `observed_at`, the same moment in every row. Throws with what is wrong.
 */
export function readRatesFile(path: string): RateReading {
  const bytes = readFileSync(path)
  if (bytes.length > BYTES_MAX) throw new Error(`more than ${BYTES_MAX} bytes: that is no list of rates`)
  const said = extname(path).toLowerCase() === '.csv' ? fromCsv(bytes) : JSON.parse(bytes.toString())
  const reading = readingOf('file', said)
  if (!reading)
    throw new Error(
      'no reading: it needs the base EUR, a moment with its zone, and rates like 1.159 for currencies of ours',
    )
  return reading
}

type Row = { currency?: string; per_euro?: string; observed_at?: string }

function fromCsv(bytes: Buffer): unknown {
  const rows = parse(bytes, { columns: true, trim: true, bom: true, skip_empty_lines: true }) as Row[]
  const moments = new Set(rows.map((row) => row.observed_at))
  const codes = rows.map((row) => row.currency)
  if (moments.size !== 1) throw new Error('all rows must be of one moment: observed_at')
  if (new Set(codes).size !== codes.length) throw new Error('a currency stands there twice')
  return {
    base: 'EUR',
    observed_at: [...moments][0],
    rates: Object.fromEntries(rows.map((row) => [row.currency, row.per_euro])),
  }
}
