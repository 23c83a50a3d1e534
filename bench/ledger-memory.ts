import { parseArgs } from 'node:util'
import type { Core } from '../src/core/index.ts'
import { openWallet } from '../test/support/wallet.ts'
import { confirmationOf, type Tap, writeCards } from './ledger/cards.ts'
import { gatherCrowd } from './ledger/crowd.ts'
import { openHouse } from './ledger/house.ts'
import { lookAtMemory } from './memory/look.ts'

// Does a process that confirms payments grow? It confirms so many, always that many in flight, and looks at itself ten
// times on the way, each time after a full garbage collection. npm run bench -- ledger-memory --confirmations 1000000
// (an hour or less). The last line is JSON: the last look over the first.
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { confirmations: { type: 'string', default: '1000000' }, flight: { type: 'string', default: '256' } },
})
const [confirmations, inFlight] = [Number(values.confirmations), Number(values.flight)]
const LOOKS = 10
/** So many cards are written at once. */
const DECK = 10_000

const house = await openHouse()
const crowd = await gatherCrowd(house, 10_000)
const { core, close } = openWallet(house.app, house.key)
const looks: { confirmations: number; heapMb: number; rssMb: number }[] = []
let done = 0
const began = performance.now()
for (let look = 1; look <= LOOKS; look++) {
  const upTo = Math.round((confirmations * look) / LOOKS)
  while (done < upTo) {
    const taps = await writeCards(house, crowd, Math.min(DECK, upTo - done), false)
    await confirmAll(core, taps)
    done += taps.length
  }
  const held = lookAtMemory()
  looks.push({ confirmations: done, ...held })
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  process.stdout.write(`after ${done} confirmations, ${seconds} s: heap ${held.heapMb} MB, resident ${held.rssMb} MB\n`)
}
const growth = (what: 'heapMb' | 'rssMb') => Number(((looks.at(-1)?.[what] ?? 0) / (looks[0]?.[what] ?? 1)).toFixed(3))
process.stdout.write(`${JSON.stringify({ looks, heapGrowth: growth('heapMb'), rssGrowth: growth('rssMb') })}\n`)
await close()
await house.close()
process.exit(0)

async function confirmAll({ confirmPayment }: Core, taps: readonly Tap[]): Promise<void> {
  let next = 0
  const hand = async () => {
    for (let tap = taps[next++]; tap; tap = taps[next++]) {
      const confirmed = await confirmPayment(confirmationOf(tap))
      if (!confirmed.ok) throw new Error(`refused: ${confirmed.failure.code}`)
    }
  }
  await Promise.all(Array.from({ length: inFlight }, hand))
}
