import { parseArgs } from 'node:util'
import pg from 'pg'
import { writeCards } from './ledger/cards.ts'
import { gatherCrowd } from './ledger/crowd.ts'
import { openHouse } from './ledger/house.ts'
import { serverMicros } from './ledger/processor.ts'
import { hireTellers } from './ledger/tellers.ts'

// Where a confirmation's time goes: each statement's own time in the database, those inside the posting function, too,
// and the processor time of server and program. npm run bench -- ledger-profile --cards 16384 --in-flight 256.
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { cards: { type: 'string', default: '16384' }, 'in-flight': { type: 'string', default: '256' } },
})
const [cards, inFlight] = [Number(values.cards), Number(values['in-flight'])]
const STATEMENTS = `
  select round((total_exec_time * 1000 / $1)::numeric, 1)::text as us, round(wal_bytes / $1)::text as wal, toplevel,
         left(regexp_replace(query, '\\s+', ' ', 'g'), 90) as text
  from pg_stat_statements where query !~ 'pg_stat_statements' order by total_exec_time desc limit 30`

const house = await openHouse(['shared_preload_libraries=pg_stat_statements', 'pg_stat_statements.track=all'])
const crowd = await gatherCrowd(house, 10_000)
const tellers = await hireTellers(house, 1)
const admin = new pg.Client({ connectionString: house.superuser })
await admin.connect()
await admin.query('create extension pg_stat_statements')
const postmaster = house.pid()

await tellers.confirm(await writeCards(house, crowd, 2_048, false), inFlight, 1)
const taps = await writeCards(house, crowd, cards, false)
await admin.query('select pg_stat_statements_reset()')
const before = serverMicros(postmaster)
const { perSec, cpuUsEach } = await tellers.confirm(taps, inFlight, 1)
const server = (serverMicros(postmaster) - before) / cards
const { rows } = await admin.query<{ us: string; wal: string; toplevel: boolean; text: string }>(STATEMENTS, [cards])

process.stdout.write('microseconds and bytes of log a confirmation; indented: within a function or trigger\n')
for (const { us, wal, toplevel, text } of rows)
  process.stdout.write(`${us.padStart(7)} ${wal.padStart(6)}  ${toplevel ? '' : '   '}${text.trim()}\n`)
const result = {
  perSec: Math.round(perSec),
  wallUs: Math.round(1e6 / perSec),
  programUs: Math.round(cpuUsEach),
  serverUs: Math.round(server),
}
process.stdout.write(`${JSON.stringify(result)}\n`)
tellers.dismiss()
await admin.end()
await house.close()
process.exit(0)
