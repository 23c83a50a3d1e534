import { percentile } from '../kit/percentile.ts'
import type { Reading } from './meter.ts'
import type { Books } from './shelf.ts'
import { TASKS, type Task } from './tasks.ts'

/** `breaches`: null where the books were not audited. */
type Measured = Pick<Books, 'entries' | 'bytesPerEntry'> & { readings: Record<Task, Reading>; breaches: number | null }

/** Prints what each task took on books of each size; the last line is JSON: the last size over the first one. */
export function report(measured: readonly Measured[]): boolean {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  say(
    `${'task'.padEnd(16)}${'entries'.padStart(10)}${'p50 ms'.padStart(10)}${'p99 ms'.padStart(10)}${'pages'.padStart(10)}`,
  )
  for (const task of TASKS)
    for (const { entries, readings } of measured) {
      const { p50, p99, pages } = figures(readings[task])
      say(
        `${task.padEnd(16)}${String(entries).padStart(10)}${[p50, p99, pages].map((n) => n.toFixed(2).padStart(10)).join('')}`,
      )
    }
  for (const { entries, bytesPerEntry, breaches } of measured)
    say(
      `${entries} entries: ${bytesPerEntry.all} bytes each with its card and all indexes, ${bytesPerEntry.ledger} of them in the ledger; breaches: ${breaches ?? 'not audited'}`,
    )
  const [first, last] = [measured[0], measured.at(-1)]
  if (!first || !last) return false
  const growth = (task: Task, what: keyof ReturnType<typeof figures>) =>
    Number((figures(last.readings[task])[what] / figures(first.readings[task])[what]).toFixed(2))
  const result = {
    entries: [first.entries, last.entries],
    confirmP50Growth: growth('confirm', 'p50'),
    confirmP99Growth: growth('confirm', 'p99'),
    confirmBuffersGrowth: growth('confirm', 'pages'),
    historyP50Growth: Math.max(growth('firstPage', 'p50'), growth('thousandthPage', 'p50')),
    historyP99Growth: Math.max(growth('firstPage', 'p99'), growth('thousandthPage', 'p99')),
    historyBuffersGrowth: Math.max(growth('firstPage', 'pages'), growth('thousandthPage', 'pages')),
    balanceP50Growth: growth('balance', 'p50'),
    balanceThenP50Growth: growth('balanceThen', 'p50'),
    bytesPerEntry: last.bytesPerEntry.all,
    breaches: measured.reduce((sum, { breaches }) => sum + (breaches ?? 0), 0),
  }
  say(JSON.stringify(result))
  return result.breaches === 0
}

/** Milliseconds; pages of shared memory for one run. */
const figures = ({ tookMs, pages }: Reading) => ({
  p50: percentile(tookMs, 0.5),
  p99: percentile(tookMs, 0.99),
  pages: pages / tookMs.length,
})
