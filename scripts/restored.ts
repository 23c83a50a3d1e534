import { parseArgs } from 'node:util'
import { loadConfig } from '../src/config/load.ts'
import { openHouseDatabase } from '../src/platform/database/open.ts'
import { openConsoleCore } from './console/core.ts'

// To be run on a database that was restored from a backup, before any process starts (ops/README.md):
//   npm run restored -- --from 2026-11-26T03:00Z        the moment the backup was begun
// Nothing leaves by any rail until its statements since then were read (npm run reconcile) and two of staff switch it on
// again (/rail); and the house is in maintenance. Exit 2 where the moment is missing or has not come.
const { values } = parseArgs({ options: { from: { type: 'string' } } })
const from = new Date(values.from ?? '')
if (
  !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(values.from ?? '') ||
  Number.isNaN(from.getTime())
) {
  process.stderr.write('usage: npm run restored -- --from <moment the backup was begun, such as 2026-11-26T03:00Z>\n')
  process.exit(2)
}
const config = await loadConfig()
const database = await openHouseDatabase(config.database, config.dataDir)
const core = await openConsoleCore(database, config)
const closed = await core.declareRestored({ from })
await database.close()
process.stdout.write(
  closed.ok
    ? `Closed until statements since ${from.toISOString()} were read and two of staff open them: ${closed.value.join(', ')}\n`
    : 'That moment has not come.\n',
)
// The schema engine leaves a timer behind that would keep us here for ten seconds.
process.exit(closed.ok ? 0 : 2)
