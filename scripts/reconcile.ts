import { createReadStream } from 'node:fs'
import { parseArgs } from 'node:util'
import { loadConfig } from '../src/config/load.ts'
import { statementSources } from '../src/config/statement-access.ts'
import { openHouseDatabase } from '../src/platform/database/open.ts'
import { STATEMENT_FORMATS, type StatementFormat, statementReader } from '../src/platform/statements/index.ts'
import { openConsoleCore } from './console/core.ts'
import { holdMirrors } from './reconcile/mirrors.ts'
import { readAndSay } from './reconcile/say.ts'

// Holds statements of banks and providers against our books; exit 1 on differences. docs/statements.md says what is read.
//   npm run reconcile -- --file june.xml [--rail bank] [--account <ours>] [--format camt053|csv]
//   npm run reconcile            every rail that hands out statements; its own books are held against our mirror of them
const { values } = parseArgs({
  options: {
    file: { type: 'string' },
    rail: { type: 'string', default: 'bank' },
    account: { type: 'string' },
    format: { type: 'string' },
  },
})
const say = (line: string) => void process.stdout.write(`${line}\n`)
const config = await loadConfig()
// Where there is a sandbox, its institutions must be there before the books are opened, or they could not be asked. It is
// asked for, as everywhere: the image has none.
const place =
  values.file !== undefined || config.bot.token
    ? undefined
    : await (await import('./chat/place.ts')).findPlace(process.env)
const database = await openHouseDatabase(config.database, config.dataDir)
const core = await openConsoleCore(database, config)
const differs = values.file === undefined ? await everyRail() : await oneFile(values.file)
await database.close()
await place?.leave()
// The schema engine leaves a timer behind that would keep us here for ten seconds.
process.exit(differs ? 1 : 0)

async function oneFile(file: string): Promise<boolean> {
  const read = statementReader(formatOf(file))
  return readAndSay(core, values.rail, read(createReadStream(file)), say, values.account)
}

async function everyRail(): Promise<boolean> {
  const log = {
    warn: (fields: Record<string, unknown>, message: string) => say(`${message}: ${String(fields['rail'])}`),
  }
  const standIns = place && `${place.url}/api/institutions`
  const sources = statementSources(config.rails, { now: () => new Date(), log }, standIns)
  if (sources.length === 0) say('No rail says where it hands out statements.')
  let differ = false
  for (const { rail, read } of sources) {
    const parts = await read()
    if (typeof parts === 'string') say(`${rail}: ${parts === 'none' ? 'no statement yet' : 'did not answer'}`)
    if (parts === 'unknown') differ = true
    else if (parts !== 'none') differ = (await readAndSay(core, rail, parts, say)) || differ
  }
  return (await holdMirrors(core, sources, say)) || differ
}

function formatOf(file: string): StatementFormat {
  const named = values.format ?? (file.endsWith('.xml') ? 'camt053' : file.endsWith('.csv') ? 'csv' : '')
  const format = STATEMENT_FORMATS.find((known) => known === named)
  if (!format) throw new Error(`which format is ${file}? --format ${STATEMENT_FORMATS.join(' or ')}`)
  return format
}
