/** How long a row is whose bytes were written as differences, and how far apart those of neighbouring pixels are. */
type Row = { bytes: number; step: number }

const MEASURES = ['Predictor', 'Columns', 'Colors', 'BitsPerComponent'] as const

/** What a file says of its predictors, all numbers of a kind; NaN where one stands elsewhere. */
export type Measures = Map<(typeof MEASURES)[number], Set<number>>

const PNG_FIRST = 10
const PNG_LAST = 15
/** An object stream begins with the numbers of its objects, after spaces and comments. */
const BEGINS = /^[\s\0]*(?:%|\d|$)/
const BEGINNING_BYTES = 64

/** Adds what stands behind these names wherever they stand in a text. */
export function noteMeasures(measures: Measures, text: string): void {
  for (const name of MEASURES) {
    const numbers = measures.get(name) ?? new Set()
    const direct = new RegExp(`/${name}(?![A-Za-z0-9])(?:\\s*(\\d{1,9})(?![\\d.]|\\s+\\d+\\s+R))?`, 'g')
    for (const [, number] of text.matchAll(direct)) numbers.add(Number(number ?? Number.NaN))
    measures.set(name, numbers)
  }
}

/**
 * All rows there may be (ISO 32000-1, 7.4.4.4); none in a file without a predictor. Null: one is not read here, because
 * a measure of it stands elsewhere or it is of another kind than PNG's.
 */
export function rowsOf(measures: Measures): Row[] | null {
  const [predictors, ...sizes] = MEASURES.map((name) => measures.get(name) ?? new Set<number>())
  if (!predictors || predictors.size === 0) return []
  const isKnown = (kind: number) => kind === 1 || (kind >= PNG_FIRST && kind <= PNG_LAST)
  if (![...predictors].every(isKnown) || sizes.some((numbers) => numbers.has(Number.NaN))) return null
  const [columns = [], colors = [], bits = []] = sizes
  const rows = new Map<string, Row>()
  // What is not said is one column, one colour, eight bits.
  for (const width of [1, ...columns])
    for (const pixel of [1, ...colors].flatMap((color) => [8, ...bits].map((bit) => color * bit))) {
      const row = { bytes: Math.ceil((width * pixel) / 8), step: Math.max(1, pixel >> 3) }
      rows.set(`${row.bytes} ${row.step}`, row)
    }
  return [...rows.values()]
}

/** The bytes behind their differences (RFC 2083, 6); null where that begins as no object stream does. */
export function unpredicted(part: Buffer, row: Row): Buffer | null {
  const beginning = plainRows(part.subarray(0, BEGINNING_BYTES), row)
  return BEGINS.test(beginning.toString('latin1')) ? plainRows(part, row) : null
}

function plainRows(part: Buffer, { bytes, step }: Row): Buffer {
  const rows: Buffer[] = []
  let above = Buffer.alloc(Math.min(bytes, part.length))
  for (let at = 0; at < part.length; at += bytes + 1) {
    const row = Buffer.from(part.subarray(at + 1, at + 1 + bytes))
    addUp(row, above, part[at] ?? 0, step)
    rows.push(row)
    above = row
  }
  return Buffer.concat(rows)
}

/** A kind that nobody knows changes nothing, as readers have it. */
function addUp(row: Buffer, above: Buffer, kind: number, step: number): void {
  for (let at = 0; at < row.length; at++) {
    const [left, up, corner] = [row[at - step] ?? 0, above[at] ?? 0, above[at - step] ?? 0]
    row[at] = (row[at] ?? 0) + difference(kind, left, up, corner)
  }
}

function difference(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left
  if (kind === 2) return up
  if (kind === 3) return (left + up) >> 1
  return kind === 4 ? paeth(left, up, corner) : 0
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}
