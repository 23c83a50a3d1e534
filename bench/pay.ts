import { money } from '../src/core/index.ts'
import { openDesk } from './taps/desk.ts'
import { report } from './taps/report.ts'

// From a tap on Pay to the receipt on the screen, over 500 one-time payment links of five shops, each pasted
// into a chat and paid; beside it, in the same run, a round trip that only asks for the balance.
const PEOPLE = 25
const PAYMENTS = 500
const SHOPS = 5

const desk = await openDesk()
const payers: number[] = []
for (let number = 0; number < PEOPLE; number++) payers.push(await desk.payer(number))
// A shop makes at most 120 links an hour, so a few of them share the work.
const owners = []
for (let number = 0; number < SHOPS; number++) owners.push(await openShop(number))
const bot = await desk.botUsername(payers[0] ?? 0)

const [taps, asks]: [number[], number[]] = [[], []]
for (let turn = 0; turn < PAYMENTS; turn++) {
  const payer = payers[turn % PEOPLE] ?? 0
  const actor = owners[turn % SHOPS] ?? owners[0]
  if (!actor) throw new Error('there is a shop')
  const link = await desk.core.createLink({ actor, amount: money(10n, 'EUR'), description: 'a roll' })
  if (!link.ok) throw new Error(link.failure.code)
  asks.push(await desk.timed(payer, () => desk.writes(payer, '/balance'), /available/))
  await desk.timed(payer, () => desk.writes(payer, `/pay https://t.me/${bot}?start=pay_${link.value.token}`), /Total/)
  taps.push(await desk.timed(payer, () => desk.taps(payer, 'Pay 0.10 EUR'), /✅/))
}
const breaches = await desk.breaches()
report(taps, asks, breaches)
await desk.close()
process.exit(breaches === 0 ? 0 : 1)

async function openShop(number: number) {
  const actor = desk.chatOf(await desk.payer(PEOPLE + number))
  const shop = await desk.core.nameShop({ actor, name: `Bakery No. ${number + 1}` })
  if (!shop.ok) throw new Error(shop.failure.code)
  return actor
}
