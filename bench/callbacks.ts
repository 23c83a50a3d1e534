import { setTimeout as pause } from 'node:timers/promises'
import { deliverAll, shuffledDeliveries } from '../test/support/callback-storm.ts'
import { createDice } from '../test/support/dice.ts'
import { openBare, openPayees } from './callbacks/house.ts'
import { startProcesses } from './callbacks/processes.ts'
import { openHouse } from './ledger/house.ts'

// so many signed events of the bank (npm run bench -- callbacks 10000), each delivered 5 to 20 times, all shuffled,
// over 50 connections, to two processes of the HTTP app over one durable database: each counts once. In the same run, on
// the same server, the same deliveries at a bare Express handler that inserts a row and answers. The last line is JSON.
const EVENTS = Number(process.argv[3] ?? 10_000)
const [FEWEST, MOST, CONNECTIONS, PROCESSES, SEED] = [5, 20, 50, 2, 5]

const dice = createDice(SEED)
const house = await openHouse()
const payees = await openPayees(house)
const amounts = Array.from({ length: EVENTS }, () => BigInt(1 + dice.below(10_000)))
const payments = await payees.expect(amounts)
const deliveries = shuffledDeliveries(payments, () => FEWEST + dice.below(MOST - FEWEST + 1), dice)

const bare = await startProcesses('bare', PROCESSES, [await openBare(house)])
const bareStorm = await deliverAll(bare.callbacks, deliveries, CONNECTIONS)
bare.end()
const okpay = await startProcesses('okpay', PROCESSES, [house.app, house.key.toString('hex')])
const began = performance.now()
const storm = await deliverAll(okpay.callbacks, deliveries, CONNECTIONS)
process.stdout.write(`answered in ${storm.seconds.toFixed(1)} s: ${JSON.stringify(storm.answers)}; telling people\n`)
while ((await payees.backlog()) > 0) await pause(50)
const untilQuiet = (performance.now() - began) / 1000
okpay.end()

const { sumMinor, ...books } = await payees.books()
const expected = amounts.reduce((sum, minor) => sum + minor, 0n)
const { credited = 0, repeated = 0, ...else_ } = storm.answers
const isRight =
  [books.kept, books.effects, books.credited, credited].every((count) => count === EVENTS) &&
  credited + repeated === deliveries.length &&
  sumMinor === expected &&
  books.breaches === 0
const perSec = (seconds: number) => Math.round(deliveries.length / seconds)
const result = {
  events: EVENTS,
  deliveries: deliveries.length,
  answers: storm.answers,
  ...books,
  sumMinor: String(sumMinor),
  expectedMinor: String(expected),
  acceptedPerSec: perSec(storm.seconds),
  acceptedPerSecUntilQuiet: perSec(untilQuiet),
  barePerSec: perSec(bareStorm.seconds),
  overBare: Number((bareStorm.seconds / storm.seconds).toFixed(3)),
}
process.stdout.write(
  `${deliveries.length} deliveries of ${EVENTS} events: ${result.acceptedPerSec} accepted a second, ` +
    `${result.acceptedPerSecUntilQuiet} until everybody was told; a bare handler ${result.barePerSec} (${result.overBare})\n` +
    `effects ${books.effects}, credited ${sumMinor} of ${expected} minor units, breaches ${books.breaches}, ` +
    `asked to come again ${Object.values(else_).reduce((sum, count) => sum + count, 0)}\n${JSON.stringify(result)}\n`,
)
await payees.close()
await house.close()
process.exit(isRight ? 0 : 1)
