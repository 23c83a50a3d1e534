import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDouble } from './chat/double.ts'
import { openAccounts, openHouse, startOkpay } from './chat/okpay.ts'
import { lookAtMemory } from './memory/look.ts'

// Memory of the bot's process (it has nothing else in it but this script) after 10, 50 and 100 thousand updates of a
// thousand people, each time after a full garbage collection. The last line is JSON.
const UPDATES = Number(process.env['BENCH_UPDATES'] ?? 100_000)
const PEOPLE = Number(process.env['BENCH_PEOPLE'] ?? 1_000)
const LOOKS = [0.1, 0.5, 1].map((share) => Math.round(UPDATES * share))
/** The most at once: an answer to our own question to the double must come within five minutes. */
const CHUNK = 2_000

const dir = await mkdtemp(join(tmpdir(), 'okpay-bench-'))
const house = await openHouse(dir)
await openAccounts(house, PEOPLE)
const double = await startDouble()
const bot = await startOkpay(house, double.apiRoot)

const looks: { updates: number; heapMb: number; rssMb: number }[] = []
let done = 0
for (const look of LOOKS) {
  while (done < look) {
    const updates = Math.min(CHUNK, look - done)
    done += (await double.act({ people: PEOPLE, updates })).answered
  }
  const held = lookAtMemory()
  looks.push({ updates: done, ...held })
  process.stdout.write(`after ${done} updates: heap ${held.heapMb} MB, resident ${held.rssMb} MB\n`)
}
const [first, last] = [looks[0], looks.at(-1)]
const heapGrowth = first && last ? Number((last.heapMb / first.heapMb).toFixed(3)) : 0
process.stdout.write(`${JSON.stringify({ looks, heapGrowth })}\n`)
await bot.stop()
double.stop()
await house.close()
await rm(dir, { recursive: true, force: true })
process.exit(0)
