import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { microseconds, type Reading } from './history.ts'
import { FUNDED, type Holder } from './stage.ts'

export type Readings = { list: Reading[]; wrongSums: number; negatives: number; firstWrong: string | undefined }

type Row = { id: string; kind: string; balance: string; version: string }

// One statement is one snapshot: every account of the currency, the house's own too.
const ALL = `select id, kind, balance, version from ledger.account where currency = 'EUR'`
const AT_ONCE = 4

/** Reads all balances over and over, as the application's role, until `wanted` says how many are enough for now. */
export function startReading(url: string, holders: readonly Holder[], wanted: () => number) {
  const pool = new pg.Pool({ connectionString: url, max: AT_ONCE })
  // What ends a connection ends the reading that was on it, and that is all.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const ids = [...holders.map(({ purse }) => purse), ...holders.map(({ hold }) => hold)]
  const readings: Readings = { list: [], wrongSums: 0, negatives: 0, firstWrong: undefined }
  let stopping = false
  const reading = Promise.all(Array.from({ length: AT_ONCE }, readOnAndOn))
  return {
    readings,
    async stop(): Promise<Readings> {
      stopping = true
      await reading
      await pool.end()
      return readings
    },
  }

  async function readOnAndOn(): Promise<void> {
    while (!stopping || readings.list.length < wanted()) {
      if (readings.list.length >= wanted()) await pause(3)
      else await readOnce().catch(() => pause(50))
    }
  }

  async function readOnce(): Promise<void> {
    const client = await pool.connect()
    try {
      const began = microseconds()
      const { rows } = await client.query<Row>(ALL)
      note(rows, began, microseconds())
      client.release()
    } catch (error) {
      client.release(error instanceof Error ? error : true)
      throw error
    }
  }

  function note(rows: readonly Row[], began: number, ended: number): void {
    const byId = new Map(rows.map((row) => [row.id, row]))
    const sum = (of: readonly Row[]) => of.reduce((total, { balance }) => total + BigInt(balance), 0n)
    const owned = rows.filter(({ kind }) => kind.startsWith('user') || kind.startsWith('fee'))
    const isWrong = sum(owned) !== FUNDED || sum(rows) !== 0n
    const isNegative = rows.some(({ kind, balance }) => kind.startsWith('user') && BigInt(balance) < 0n)
    if (isWrong) readings.wrongSums++
    if (isNegative) readings.negatives++
    if (isWrong || isNegative) readings.firstWrong ??= JSON.stringify(rows)
    const numbers = (of: 'balance' | 'version') => ids.map((id) => Number(byId.get(id)?.[of] ?? 0))
    readings.list.push({ began, ended, versions: numbers('version'), balances: numbers('balance') })
  }
}
