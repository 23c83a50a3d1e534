import { openDesk } from './taps/desk.ts'
import { report } from './taps/report.ts'

// From a tap on Confirm to the receipt on the screen, over 500 transfers one after the other. In the same run, the limit
// to compare with: a round trip that only asks for the balance.
const PEOPLE = 25
const TRANSFERS = 500

const desk = await openDesk()
const payers: number[] = []
for (let number = 0; number < PEOPLE; number++) payers.push(await desk.payer(number))

const [taps, asks]: [number[], number[]] = [[], []]
for (let turn = 0; turn < TRANSFERS; turn++) {
  const payer = payers[turn % PEOPLE] ?? 0
  asks.push(await desk.timed(payer, () => desk.writes(payer, '/balance'), /available/))
  await desk.timed(payer, () => desk.writes(payer, '/send 0.10 @xiaomei'), /Fee/)
  taps.push(await desk.timed(payer, () => desk.taps(payer, 'Send 0.10 EUR'), /✅/))
}
const breaches = await desk.breaches()
report(taps, asks, breaches)
await desk.close()
process.exit(breaches === 0 ? 0 : 1)
