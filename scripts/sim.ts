import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Scope } from '../src/core/kit/use-case.ts'
import { auditBooks, countBreaches } from '../src/core/ledger/audit-books.ts'
import { openDatabase } from '../src/platform/database/client.ts'
import { startOwnServer } from '../test/support/own-server.ts'
import { createGames, type Finding, type Game } from './sim/game.ts'
import { add, nothingYet, refusals } from './sim/outcome.ts'

// Random operations against small models, on the real database: npm run sim -- --seed 7 --ops 20000
// What was acknowledged is in the books, what was refused is not; every answer and every balance is the model's. On a
// difference it prints the shortest sequence that still shows it, and exits 1; kept in a file, that sequence is played
// again with --replay FILE --game ledger|door; --game alone plays only that one. The same seed plays the same operations.
const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    ops: { type: 'string', default: '20000' },
    replay: { type: 'string' },
    game: { type: 'string' },
  },
})
const [seed, ops] = [Number(values.seed ?? Date.now() % 1_000_000), Number(values.ops)]
// A play has accounts and people of its own; a long run is many of them, one seed after the other. What goes through
// the core's door takes longer than what only the ledger sees.
const SHARES = { ledger: 8_750, door: 1_250 }
const AUDIT_FIRST = 10_000

// Nothing dies here.
const server = await startOwnServer({ outlives: 'programs' })
const prisma = openDatabase(server.app)
const admin = openDatabase(server.owner, 1)
const games = createGames({ prisma, admin })
const say = (line: string) => process.stdout.write(`${line}\n`)
const began = performance.now()
const total = nothingYet()
let wrong = 0

const found = values.replay ? await replay(values.replay) : await playAll()
if (!values.replay) {
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  say(
    `seed ${seed}: ${total.operations} operations in ${seconds} s, ${total.accepted} accepted, ${refusals(total)} refused`,
  )
  const often = [...total.refused].sort(([, one], [, other]) => other - one)
  say(`refused: ${often.map(([why, times]) => `${why} ${times}`).join(', ')}`)
  say(`differences from the model: ${found ? 1 : 0}; breaches: ${wrong}`)
}
await admin.$disconnect()
await prisma.$disconnect()
await server.close()
process.exit(found || wrong > 0 ? 1 : 0)

/** Plays until so many operations are done or something differs; audits after 10,000, 20,000, 40,000 ... and at the end. */
async function playAll(): Promise<boolean> {
  for (let number = seed, audited = 0; total.operations < ops && wrong === 0; number++) {
    const finding = await playSeed(number)
    if (finding) return tell(finding)
    if (total.operations < Math.min(ops, Math.max(AUDIT_FIRST, audited * 2))) continue
    audited = total.operations
    wrong = await breaches()
    say(`${total.operations} operations, ${total.accepted} accepted, ${refusals(total)} refused: ${wrong} breaches`)
  }
  return false
}

/** Both games of one seed, or the one asked for: each its whole share, or its part of what there is left to play. */
async function playSeed(number: number): Promise<Finding | undefined> {
  const playing = games.filter(({ name }) => values.game === undefined || name === values.game)
  const whole = playing.reduce((sum, { name }) => sum + SHARES[name], 0)
  const part = Math.min(1, (ops - total.operations) / whole)
  for (const game of playing) {
    const operations = Math.min(Math.ceil(SHARES[game.name] * part), ops - total.operations)
    if (operations === 0) return undefined
    const { finding, ...outcome } = await game.run(number, operations)
    add(total, outcome)
    if (finding) return finding
  }
  return undefined
}

async function breaches(): Promise<number> {
  const report = await prisma.$transaction((tx) => auditBooks({ tx } as Scope, { scratch: ['sim'] }), {
    timeout: 3_600_000,
  })
  for (const check of report.checks.filter((each) => each.breaches > 0))
    say(`${check.id} ${check.says}: ${check.sample.join(', ')}`)
  return countBreaches(report)
}

function tell({ game, seed: from, what, rounds }: Finding): true {
  say(
    `${game}, seed ${from} (npm run sim -- --seed ${from} --ops ${SHARES.ledger + SHARES.door}): the shortest sequence is`,
  )
  for (const round of rounds) say(JSON.stringify(round))
  say(what)
  return true
}

/** Plays what was printed: a round a line. */
async function replay(file: string): Promise<boolean> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.startsWith('['))
  const game = games.find(({ name }) => name === (values.game ?? 'door')) as Game
  const { failed } = await game.replay(lines.map((line) => JSON.parse(line) as unknown[]))
  say(failed ? `round ${failed.round}: ${failed.what}` : 'no difference')
  return failed !== undefined
}
