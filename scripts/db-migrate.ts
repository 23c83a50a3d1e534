import { loadConfig } from '../src/config/load.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { openHouseDatabase } from '../src/platform/database/open.ts'

// Brings the database to the newest migration. `npm start` does the same; this is for a deploy that migrates first.
const config = await loadConfig()
const { url, adminUrl = url } = config.database
if (url && adminUrl) {
  const applied = await migrate(adminUrl, url)
  process.stdout.write(applied.length > 0 ? `applied: ${applied.join(', ')}\n` : 'nothing to apply\n')
} else {
  await (await openHouseDatabase(config.database, config.dataDir)).close()
  process.stdout.write('the embedded database is at its newest migration\n')
}

// The schema engine leaves a timer behind that would keep us here for ten seconds.
process.exit(0)
