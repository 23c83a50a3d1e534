import { parseArgs } from 'node:util'
import { loadConfig } from '../src/config/load.ts'
import { isCurrency, KEYED_AUDITS, money, toCanonical } from '../src/core/index.ts'
import type { Scope } from '../src/core/kit/use-case.ts'
import { auditBooks, type BooksReport, countBreaches } from '../src/core/ledger/audit-books.ts'
import { openHouseDatabase } from '../src/platform/database/open.ts'
import { printStatement } from './books/statement.ts'
import { openConsoleCore } from './console/core.ts'
import { granted } from './console/granted.ts'

// The ledger audit: what was looked at, what was wrong, the heads of the seal, and the trial balance. Under the
// house's keys (KEY_ENCRYPTION_KEY) what rails told of is opened and held against what was booked by it, and who asked and
// agreed against what takes two. Read-only; exit 1 on any breach.
//   npm run books -- --kept <hash>                     ... and whether the chains still have a head written down before
//   npm run books -- --statement user:<id> EUR         one account's balances and entries instead;
//                    --from 2026-11-01 --until 2026-11-25T12:00Z    ... of that time
const HOURS = 3_600_000
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kept: { type: 'string', multiple: true, default: [] },
    statement: { type: 'boolean', default: false },
    from: { type: 'string' },
    until: { type: 'string' },
  },
})
const config = await loadConfig()
const database = await openHouseDatabase(config.database, config.dataDir)
const inside = <T>(work: (tx: Scope['tx']) => Promise<T>) => database.prisma.$transaction(work, { timeout: 12 * HOURS })

const breaches = values.statement ? await tell() : await audit()
await database.close()
// The schema engine that looked for new migrations holds a timer of ten seconds; nobody waits for that.
process.exit(breaches === 0 ? 0 : 1)

async function tell(): Promise<number> {
  const [owner = '', currency = ''] = positionals
  if (!isCurrency(currency)) throw new Error('usage: npm run books -- --statement <owner> <currency>')
  const moment = (text: string | undefined) => (text === undefined ? undefined : new Date(text))
  await inside((tx) => printStatement(tx, owner, currency, moment(values.from), moment(values.until)))
  return 0
}

async function audit(): Promise<number> {
  const report = await inside((tx) => auditBooks({ tx } as Scope, { kept: values.kept }))
  const core = await openConsoleCore(database, config)
  for (const keyed of KEYED_AUDITS) report.checks.push(granted(await core[keyed]({})))
  print(report)
  return countBreaches(report)
}

function print({ checks, heads, trialBalance }: BooksReport): void {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  say('check  examined  breaches  always true')
  for (const { id, examined, breaches, says, sample } of checks) {
    say(`${id.padEnd(5)}${String(examined).padStart(10)}${String(breaches).padStart(10)}  ${says}`)
    for (const what of sample) say(`       ${what}`)
  }
  say('\nsealed    block  not yet  head')
  for (const { chain, block, unsealed, hash } of heads)
    say(`${chain.padEnd(9)}${String(block ?? '-').padStart(6)}${String(unsealed).padStart(9)}  ${hash ?? ''}`)
  say('\ncurrency  account          balance')
  for (const { currency, kind, minor } of trialBalance)
    if (isCurrency(currency))
      say(`${currency.padEnd(9)} ${kind.padEnd(16)} ${toCanonical(money(minor, currency)).padStart(14)}`)
  say(`\nbreaches: ${countBreaches({ checks })}`)
}
