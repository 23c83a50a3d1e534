import { loadConfig } from '../src/config/load.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { openHouseDatabase } from '../src/platform/database/open.ts'
import { installWorkerSchema } from '../src/platform/worker/install.ts'

// Brings the database to the newest migration, and the job queue's tables to theirs, as the role that owns them.
// `npm start` does the same where it may; this is for a deploy whose programs are not trusted with that role.
const config = await loadConfig()
const { url, adminUrl = url } = config.database
if (url && adminUrl) {
  const applied = await migrate(adminUrl, url)
  await installWorkerSchema({ adminUrl, appUrl: url })
  process.stdout.write(applied.length > 0 ? `applied: ${applied.join(', ')}\n` : 'nothing to apply\n')
} else {
  await (await openHouseDatabase(config.database, config.dataDir)).close()
  process.stdout.write('the embedded database is at its newest migration\n')
}

// The schema engine leaves a timer behind that would keep us here for ten seconds.
process.exit(0)
