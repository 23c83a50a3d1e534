import { openWallet, type Wallet } from '../../test/support/wallet.ts'
import { confirmationOf, type Tap } from './cards.ts'

// One process of the program, with nothing in it but the core. It is told its cards beforehand, confirms them when it
// hears "go", so many at a time, and says how long each took.

export type Order = { url: string; key: string } | { taps: Tap[]; inFlight: number } | 'go'
export type Report = 'ready' | { seconds: number; cpuSeconds: number; refused: number; tookMs: number[] }

let teller: Wallet | undefined
let work: { taps: Tap[]; inFlight: number } | undefined

process.on('message', async (order: Order) => {
  if (order === 'go') return answer(await confirmAll())
  if ('url' in order) teller = openWallet(order.url, Buffer.from(order.key, 'hex'))
  else work = order
  answer('ready')
})

const answer = (report: Report): void => void process.send?.(report)

async function confirmAll(): Promise<Report> {
  if (!teller || !work) throw new Error('a teller is given a house and cards first')
  const { core } = teller
  const { taps, inFlight } = work
  const tookMs: number[] = []
  let [next, refused] = [0, 0]
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      for (let tap = taps[next++]; tap; tap = taps[next++]) {
        const from = performance.now()
        const answered = await core.confirmPayment(confirmationOf(tap))
        tookMs.push(performance.now() - from)
        if (!answered.ok) refused++
      }
    }),
  )
  const { user, system } = process.cpuUsage(cpu)
  return { seconds: (performance.now() - began) / 1000, cpuSeconds: (user + system) / 1e6, refused, tookMs }
}
