import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { serveHouse } from '../../scripts/crash/serve.ts'

// The program over a driver that says the commit of a booking is done, and sends it a moment later.
const LATER_MS = 5_000

const busy = new WeakSet<pg.Client>()

type Query = (...given: unknown[]) => unknown
const query = pg.Client.prototype.query as Query
const hasty: Query = function (this: pg.Client, ...given) {
  const { text = '' } = given[0] as { text?: string }
  if (text.includes('ledger.post_batch')) busy.add(this)
  if (text !== 'COMMIT' || !busy.has(this)) return query.apply(this, given)
  void pause(LATER_MS).then(() => query.apply(this, given))
  return Promise.resolve({ command: 'COMMIT', rows: [], fields: [], rowCount: 0 })
}
pg.Client.prototype.query = hasty as typeof pg.Client.prototype.query
serveHouse()
