import { randomBytes } from 'node:crypto'
import { money } from '../src/core/index.ts'
import { countBreaches } from '../src/core/ledger/audit-books.ts'
import { startOwnServer } from '../test/support/own-server.ts'
import { granted } from '../test/support/people.ts'
import { findPlanted } from '../test/support/planted-differences.ts'
import { openWallet, settleShopkeeper } from '../test/support/wallet.ts'

// Whether differences with banks are found: 10,000 movements of a rail on statements, 100 differences of all kinds
// planted among them, for each of so many seeds: npm run bench -- reconcile [lines] [differences] [seeds]. Prints how many
// were found and how many that were none; the last line is JSON. Exit 1 when it is not all and nothing else.
const [lines = 10_000, differences = 100, seeds = 1] = process.argv.slice(3).map(Number)
const figures: object[] = []
let failed = false
for (let seed = 1; seed <= seeds; seed++) {
  const server = await startOwnServer()
  const wallet = openWallet(server.app, randomBytes(32))
  const { userId } = await settleShopkeeper(wallet, 0, money(100n, 'EUR'))
  const { planted, found, wrong, matched, ...rest } = await findPlanted(wallet, userId, { lines, differences, seed })
  const breaches = countBreaches(granted(await wallet.core.auditBooks({})))
  const none = wrong.filter((each) => each.startsWith('false')).length
  const seconds = Number((rest.ms / 1000).toFixed(1))
  process.stdout.write(
    `seed ${seed}: ${rest.lines} lines, ${matched} matched, planted ${planted}, found ${found}, false ${none}, breaches ${breaches}, read and matched in ${seconds} s\n`,
  )
  for (const each of wrong) process.stdout.write(`  ${each}\n`)
  figures.push({ seed, lines: rest.lines, matched, planted, found, false: none, breaches, seconds })
  failed ||= wrong.length > 0 || breaches > 0
  await wallet.close()
  await server.close()
}
process.stdout.write(`${JSON.stringify(figures)}\n`)
process.exit(failed ? 1 : 0)
