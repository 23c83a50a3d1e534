import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { median, percentile } from '../kit/percentile.ts'
import { PROGRAM_FLAGS } from '../kit/program-flags.ts'
import type { Tap } from './cards.ts'
import type { House } from './house.ts'
import type { Order, Report } from './teller.ts'

const TELLER = join(import.meta.dirname, 'teller.ts')

export type Rate = { perSec: number; p50Ms: number; p99Ms: number; cpuUsEach: number }

/** Starts processes of the program over a house; `confirm` shares cards out among so many of them. */
export async function hireTellers({ app, key }: House, count: number) {
  const tellers = Array.from({ length: count }, () => fork(TELLER, { execArgv: PROGRAM_FLAGS }))
  await Promise.all(tellers.map((teller) => ask(teller, { url: app, key: key.toString('hex') })))
  return {
    /** Confirms all cards, so many at a time over all processes; the clock stops when the last one has answered. */
    async confirm(taps: readonly Tap[], inFlight: number, processes: number): Promise<Rate> {
      const hired = tellers.slice(0, processes)
      const shares = hired.map((_, n) => taps.filter((_tap, index) => index % processes === n))
      await Promise.all(hired.map((t, n) => ask(t, { taps: shares[n] ?? [], inFlight: inFlight / processes })))
      const began = performance.now()
      const reports = await Promise.all(hired.map((teller) => ask(teller, 'go')))
      return rateOf(taps.length, (performance.now() - began) / 1000, reports)
    },
    dismiss: () => tellers.forEach((teller) => void teller.kill()),
  }
}

async function ask(teller: ChildProcess, order: Order): Promise<Report> {
  const answered = once(teller, 'message')
  teller.send(order)
  const [report] = (await answered) as [Report]
  return report
}

function rateOf(count: number, seconds: number, reports: readonly Report[]): Rate {
  const told = reports.filter((report) => report !== 'ready')
  const refused = told.reduce((sum, report) => sum + report.refused, 0)
  if (refused > 0) throw new Error(`${refused} of ${count} cards were refused: this measures nothing`)
  const took = told.flatMap((report) => report.tookMs)
  const cpu = told.reduce((sum, report) => sum + report.cpuSeconds, 0)
  return { perSec: count / seconds, p50Ms: median(took), p99Ms: percentile(took, 0.99), cpuUsEach: (cpu / count) * 1e6 }
}
