import { parseArgs } from 'node:util'
import { loadConfig } from '../src/config/load.ts'
import { KEPT_IN, openBody } from '../src/core/rails/kept-body.ts'
import { openHouseDatabase } from '../src/platform/database/open.ts'
import { createKeyring, openHouseKeys } from '../src/platform/keys/index.ts'

// What a rail told us under an event's id, byte by byte as it is kept: npm run callback -- bank evt_1. It stands sealed in
// the database; what is said about it goes to stderr, so that the bytes can be put into a file, or told again.
const { positionals } = parseArgs({ allowPositionals: true })
const [rail = '', eventId = ''] = positionals
const config = await loadConfig()
const database = await openHouseDatabase(config.database, config.dataDir)
const { prisma } = database
const keyring = createKeyring(await openHouseKeys(prisma, config.keyEncryptionKeys))
const where = { rail_eventId: { rail, eventId } }
const rows = {
  callback_inbox: await prisma.callbackInbox.findUnique({ where }),
  callback_doubt: await prisma.callbackDoubt.findUnique({ where }),
}
for (const table of KEPT_IN) {
  const row = rows[table]
  if (!row) continue
  process.stderr.write(`${table}, ${row.receivedAt.toISOString()}, webhook-signature: ${row.signature}\n`)
  process.stdout.write(`${Buffer.from(openBody(keyring, table, row)).toString('utf8')}\n`)
}
const found = KEPT_IN.some((table) => rows[table])
if (!found) process.stderr.write('no such callback: npm run callback -- <rail> <event id>\n')
await database.close()

// The schema engine leaves a timer behind that would keep us here for ten seconds.
process.exit(found ? 0 : 1)
