import { loadConfig } from '../src/config/load.ts'
import { isCurrency, money, toCanonical } from '../src/core/index.ts'
import type { Scope } from '../src/core/kit/use-case.ts'
import { auditBooks } from '../src/core/ledger/audit-books.ts'
import { openHouseDatabase } from '../src/platform/database/open.ts'

// The ledger audit: what was looked at, what was wrong, and the trial balance. Exit 1 on any breach.
const config = await loadConfig()
const database = await openHouseDatabase(config.database, config.dataDir)
const report = await database.prisma.$transaction((tx) => auditBooks({ tx } as Scope, {}))
await database.close()

process.stdout.write('check  examined  breaches  always true\n')
for (const { id, examined, breaches, says, sample } of report.checks) {
  process.stdout.write(`${id.padEnd(5)}${String(examined).padStart(10)}${String(breaches).padStart(10)}  ${says}\n`)
  for (const what of sample) process.stdout.write(`       ${what}\n`)
}
process.stdout.write('\ncurrency  account          balance\n')
for (const { currency, kind, minor } of report.trialBalance)
  if (isCurrency(currency))
    process.stdout.write(
      `${currency.padEnd(9)} ${kind.padEnd(16)} ${toCanonical(money(minor, currency)).padStart(14)}\n`,
    )
const breaches = report.checks.reduce((sum, check) => sum + check.breaches, 0)
process.stdout.write(`\nbreaches: ${breaches}\n`)
// The schema engine that looked for new migrations holds a timer of ten seconds; nobody waits for that.
process.exit(breaches === 0 ? 0 : 1)
