import { parseArgs } from 'node:util'
import { loadConfig } from '../src/config/load.ts'
import { openHouseDatabase } from '../src/platform/database/open.ts'
import { openHouseKeys } from '../src/platform/keys/house-keys.ts'
import { allWrappings, rewrapAll } from '../src/platform/keys/rewrap.ts'

// How many of the house's wrapped keys the newest key-encryption key wraps; with --rewrap it wraps the others anew, while
// the program runs. To change the key: put the new one in front of the old in KEY_ENCRYPTION_KEY, separated by a space;
// restart every process; npm run keys -- --rewrap; when nothing is left, take the old one out and restart again.
const { values } = parseArgs({ options: { rewrap: { type: 'boolean', default: false } } })
const say = (line: string) => void process.stdout.write(`${line}\n`)
const config = await loadConfig()
const database = await openHouseDatabase(config.database, config.dataDir)
await openHouseKeys(database.prisma, config.keyEncryptionKeys)
const wrappings = allWrappings(config.keyEncryptionKeys)

if (values.rewrap) {
  const done = await rewrapAll(database.prisma, wrappings, true)
  say(`wrapped anew: ${done.reduce((sum, { renewed }) => sum + renewed, 0)}`)
}
const tables = await rewrapAll(database.prisma, wrappings, false)
say('table                    keys   by an older key')
for (const { table, keys, older } of tables)
  say(`${table.padEnd(20)}${String(keys).padStart(9)}${String(older).padStart(18)}`)
const older = tables.reduce((sum, table) => sum + table.older, 0)
say(older === 0 ? '\nNothing needs an older key.' : `\n${older} still need an older key: npm run keys -- --rewrap`)
await database.close()

// The schema engine leaves a timer behind that would keep us here for ten seconds.
process.exit(older === 0 || !values.rewrap ? 0 : 1)
