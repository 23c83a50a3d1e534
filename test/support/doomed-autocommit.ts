import pg from 'pg'
import { serveHouse } from '../../scripts/crash/serve.ts'

// The program over a driver that takes no transaction seriously: each statement stands by itself at once.
type Query = (...given: unknown[]) => unknown
const query = pg.Client.prototype.query as Query
const careless: Query = function (this: pg.Client, config, ...rest) {
  const { text } = config as { text?: string }
  const isFrame = text === 'BEGIN' || text === 'COMMIT'
  return query.call(this, isFrame ? { ...(config as object), text: 'select 1' } : config, ...rest)
}
pg.Client.prototype.query = careless as typeof pg.Client.prototype.query
serveHouse()
