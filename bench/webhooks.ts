import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { createWebhookSender } from '../src/http/index.ts'
import deliverWebhooks from '../src/jobs/deliver-webhooks.ts'
import type { JobDeps } from '../src/jobs/job.ts'
import { listen } from '../src/platform/listen.ts'
import { startWorker } from '../src/platform/worker/worker.ts'
import { percentile } from './kit/percentile.ts'
import { openHouse } from './ledger/house.ts'
import { openShops } from './webhooks/shops.ts'

// 200 endpoints of 20 shops, one of which takes every message and never answers (npm run bench -- webhooks 20). First
// so many events in every shop at once, for deliveries a second; then a steady pace, for how long after it was recorded an
// event is at the other endpoints. One process sends; the receiver is in it, too. The last line is JSON.
const EVENTS_A_SHOP = Number(process.argv[3] ?? 20)
const [ENDPOINTS, SHOPS, PACE_SECONDS, EVENTS_A_SECOND] = [200, 20, 20, 3]

const delays: number[] = []
let arrived = 0
const receiver = await listen(async (request, response) => {
  if (request.url === '/hangs') return
  const { data } = JSON.parse(await text(request))
  arrived++
  delays.push(performance.now() - Number(data.recorded))
  response.writeHead(204).end()
}, 0)
const hanging = `${receiver.url}/hangs`
const urls = Array.from({ length: ENDPOINTS }, (_, at) => (at === 0 ? hanging : `${receiver.url}/${at}`))

const house = await openHouse()
const shops = await openShops(house, urls)
const sendWebhook = createWebhookSender({ now: () => new Date(), origins: [receiver.url] })
const parts = { core: shops.core, sendWebhook } as unknown as JobDeps
const jobs = [{ name: deliverWebhooks.name, run: (payload: unknown) => deliverWebhooks.run(parts, payload as object) }]
const work = { connectionString: house.app, jobs, logger: pino({ level: 'error' }) }
const worker = await startWorker({ ...work, concurrency: 48, connections: 8 })

const began = performance.now()
for (let event = 0; event < EVENTS_A_SHOP; event++)
  await Promise.all(Array.from({ length: SHOPS }, (_, shop) => shops.happens(shop)))
while ((await shops.backlog(hanging)) > 0) await pause(20)
const seconds = (performance.now() - began) / 1000
const burst = arrived
process.stdout.write(`${burst} deliveries in ${seconds.toFixed(1)} s, from the first event to the last that arrived\n`)

delays.length = 0
for (let event = 0; event < PACE_SECONDS * EVENTS_A_SECOND; event++) {
  await Promise.all([shops.happens(event), pause(1000 / EVENTS_A_SECOND)])
  // The shop of the endpoint that hangs has something to say all the time.
  if (event % 3 === 0) await shops.happens(0)
}
while ((await shops.backlog(hanging)) > 0) await pause(20)
await worker.stop()
const result = {
  endpoints: ENDPOINTS,
  hanging: 1,
  burstDeliveries: burst,
  burstPerSec: Math.round(burst / seconds),
  pacedDeliveries: delays.length,
  pacedP50Ms: Math.round(percentile(delays, 0.5)),
  pacedP95Ms: Math.round(percentile(delays, 0.95)),
  pacedP99Ms: Math.round(percentile(delays, 0.99)),
}
process.stdout.write(
  `${result.burstPerSec} a second; at a steady pace the other 199 have an event after ${result.pacedP50Ms} ms in the middle, ` +
    `${result.pacedP95Ms} ms at the 95th percentile\n${JSON.stringify(result)}\n`,
)
await receiver.close(0)
await shops.close()
await house.close()
process.exit(result.pacedP95Ms < 5000 ? 0 : 1)
