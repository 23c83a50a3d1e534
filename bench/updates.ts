import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { openRedis } from '../src/platform/redis/index.ts'
import { startBare } from './chat/bare.ts'
import { type Double, startDouble } from './chat/double.ts'
import { openAccounts, openHouse, startOkpay } from './chat/okpay.ts'
import { median } from './kit/percentile.ts'

// Updates a second through the whole bot (claims and accounts in PostgreSQL, lock, rate limit and session in Redis), of
// people who ask, look and tap; beside it, on the same double of Telegram, a bare grammY bot with a session in Redis
// that only echoes. In turns, several passes, medians, each pass ends when everything was answered. Then OKPay alone at
// a pace of 100 updates a second: from update to answer. The last line is JSON.
const PEOPLE = Number(process.env['BENCH_PEOPLE'] ?? 1_000)
const UPDATES = Number(process.env['BENCH_UPDATES'] ?? 3_000)
const PASSES = 5
const PACE = 100
const PACED_SECONDS = Number(process.env['BENCH_SECONDS'] ?? 30)
const AT_ONCE = 64

const dir = await mkdtemp(join(tmpdir(), 'okpay-bench-'))
const house = await openHouse(dir)
// The server that OKPay's own memory has started.
const redis = await openRedis({}, dir, pino({ level: 'error' }))
if (!redis) throw new Error('this measures with a Redis server: none is on the PATH')
await openAccounts(house, PEOPLE)

const contestants = {
  okpay: (double: Double) => startOkpay(house, double.apiRoot),
  bare: (double: Double) => startBare(redis.client, double.apiRoot, 1),
  bareAtOnce: (double: Double) => startBare(redis.client, double.apiRoot, AT_ONCE),
}
type Name = keyof typeof contestants
const names = Object.keys(contestants) as Name[]
const rates: Record<Name, number[]> = { okpay: [], bare: [], bareAtOnce: [] }

await pass('okpay', 500)
for (let n = 0; n < PASSES; n++) for (const name of names) rates[name].push((await pass(name, UPDATES)).perSecond)
const paced = await pass('okpay', PACE * PACED_SECONDS, PACE)

const [okpay, bare, bareAtOnce] = names.map((name) => median(rates[name])) as [number, number, number]
const ratio = (other: number) => Number((okpay / other).toFixed(3))
for (const name of names) process.stdout.write(`${name}: ${rates[name].join(', ')} updates a second\n`)
process.stdout.write(
  `OKPay does ${ratio(bare)} of a bare echo, ${ratio(bareAtOnce)} of one that is handed ${AT_ONCE} at a time\n` +
    `at ${paced.perSecond} updates a second, to the answer: p50 ${paced.p50} ms, p95 ${paced.p95} ms, p99 ${paced.p99} ms\n`,
)
const { answered, ...latency } = paced
const result = {
  people: PEOPLE,
  okpay,
  bare,
  bareAtOnce,
  okpayOverBare: ratio(bare),
  okpayOverBareAtOnce: ratio(bareAtOnce),
}
process.stdout.write(`${JSON.stringify({ ...result, paced: latency })}\n`)
redis.client.disconnect()
await house.close()
await rm(dir, { recursive: true, force: true })
process.exit(0)

async function pass(name: Name, updates: number, perSecond?: number) {
  const double = await startDouble()
  const bot = await contestants[name](double)
  const measured = await double.act({ people: PEOPLE, updates, ...(perSecond && { perSecond }) })
  if (measured.answered !== updates) throw new Error(`${name} answered ${measured.answered} of ${updates}`)
  await bot.stop()
  double.stop()
  // The double counts its updates from one again.
  await house.database.prisma.handledUpdate.deleteMany()
  return measured
}
