import { parseArgs } from 'node:util'
import { loadConfig } from '../src/config/load.ts'
import { countClearBodies, sealClearBodies } from '../src/core/rails/kept-body.ts'
import { openDatabase } from '../src/platform/database/client.ts'
import { openHouseDatabase } from '../src/platform/database/open.ts'
import { createKeyring, openHouseKeys } from '../src/platform/keys/index.ts'
import { allWrappings, rewrapAll } from '../src/platform/keys/rewrap.ts'

// How many of the house's wrapped keys the newest key-encryption key wraps; with --rewrap it wraps the others anew, while
// the program runs. To change the key: put the new one in front of the old in KEY_ENCRYPTION_KEY, separated by a space;
// restart every process; npm run keys -- --rewrap; when nothing is left, take the old one out and restart again. It seals
// callbacks, too, that a version from before left in clear. All of this is the tables' owner's (DATABASE_ADMIN_URL): to
// the program callbacks are insert-only.
const { values } = parseArgs({ options: { rewrap: { type: 'boolean', default: false } } })
const say = (line: string) => void process.stdout.write(`${line}\n`)
const config = await loadConfig()
const database = await openHouseDatabase(config.database, config.dataDir)
const owner = openDatabase(database.adminUrl, 1)
const keyring = createKeyring(await openHouseKeys(database.prisma, config.keyEncryptionKeys))
const wrappings = allWrappings(config.keyEncryptionKeys)

const [role] = await owner.$queryRaw<{ may: boolean }[]>`
  select has_table_privilege('public.callback_inbox', 'update') as may`
if (values.rewrap && !role?.may) throw new Error('only the role that owns the tables may: set DATABASE_ADMIN_URL')
if (values.rewrap) {
  say(`callbacks sealed: ${await sealClearBodies(owner, keyring)}`)
  const done = await rewrapAll(owner, wrappings, true)
  say(`wrapped anew: ${done.reduce((sum, { renewed }) => sum + renewed, 0)}`)
}
const tables = await rewrapAll(owner, wrappings, false)
say('table                    keys   by an older key')
for (const { table, keys, older } of tables)
  say(`${table.padEnd(20)}${String(keys).padStart(9)}${String(older).padStart(18)}`)
const older = tables.reduce((sum, table) => sum + table.older, 0)
say(older === 0 ? '\nNothing needs an older key.' : `\n${older} still need an older key: npm run keys -- --rewrap`)
const clear = await countClearBodies(owner)
if (clear > 0) say(`callbacks in clear, from before 2026-11-27: ${clear}; npm run keys -- --rewrap seals them`)
await owner.$disconnect()
await database.close()

// The schema engine leaves a timer behind that would keep us here for ten seconds.
process.exit(older + clear === 0 || !values.rewrap ? 0 : 1)
