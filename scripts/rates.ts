import { parseArgs } from 'node:util'
import { loadConfig } from '../src/config/load.ts'
import { openDatabase } from '../src/platform/database/client.ts'
import { openHouseDatabase } from '../src/platform/database/open.ts'
import { openConsoleCore } from './console/core.ts'
import { granted } from './console/granted.ts'
import { readRatesFile } from './rates/file.ts'

// The rates in force. With --file they are imported from CSV or JSON, beside the feed or instead of one; what moved
// further than anybody believes is held back unless --believe says that somebody has looked at it, who is the tables'
// owner then (DATABASE_ADMIN_URL).
const { values } = parseArgs({ options: { file: { type: 'string' }, believe: { type: 'boolean', default: false } } })
const say = (line: string) => void process.stdout.write(`${line}\n`)
const config = await loadConfig()
const database = await openHouseDatabase(config.database, config.dataDir)
// What somebody has looked at is stored as the tables' owner; the program's own role may not say so.
const owner = openDatabase(database.adminUrl, 1)
const core = await openConsoleCore(values.believe ? { ...database, prisma: owner } : database, config)
let failed = false

const [role] = await owner.$queryRaw<{ may: boolean }[]>`
  select has_table_privilege('ledger.fx_rate', 'insert') as may`
if (values.believe && !role?.may) throw new Error('only the role that owns the tables may: set DATABASE_ADMIN_URL')

if (values.file) {
  const taken = granted(await core.takeRates({ reading: readRatesFile(values.file), believed: values.believe }))
  say(`new rates: ${taken.stored}`)
  for (const { currency, was, now } of taken.jumps) say(`held back: ${currency} ${was} -> ${now} (--believe takes it)`)
  if (taken.stored === 0 && taken.jumps.length === 0)
    say('nothing was new: it is known, older than what is kept, or of a moment that has not been')
  failed = taken.jumps.length > 0
}
say('currency       per euro  observed                  source')
for (const { currency, perEuro, observedAt, source, stale } of granted(await core.getRates({})))
  say(
    `${currency}     ${perEuro.padStart(14)}  ${observedAt.toISOString()}  ${source}${stale ? ', too old to exchange by' : ''}`,
  )
await owner.$disconnect()
await database.close()

// The schema engine leaves a timer behind that would keep us here for ten seconds.
process.exit(failed ? 1 : 0)
