import { setTimeout as pause } from 'node:timers/promises'
import { countBreaches } from '../../src/core/ledger/audit-books.ts'
import { granted } from '../../test/support/people.ts'
import type { Certificate } from './certificate.ts'
import { type Crowd, settleCrowd } from './people.ts'
import { openPlace, type Place } from './place.ts'
import type { Program } from './program.ts'
import { startTraffic, type Told, type Traffic } from './traffic.ts'

/** `lost`: acknowledged and not in the books. `doubled`: in the books more often than asked for. */
export type Kept = Pick<Told, 'failed' | 'why'> & { begun: number; acknowledged: number; lost: number; doubled: number }
export type Outcome = {
  restarts: number
  /** Codes with which they ended, other than 0, where they were asked to. */
  badEnds: (number | null)[]
  sends: Kept
  topUps: Kept
  invoices: Kept
  breaches: number
  /** The longest any process took from the signal to its end, and from its start to being ready. */
  endMs: number
  startMs: number
}

const SETTLED_WITHIN_MS = 30_000

/**
 * Restarts two production processes one after the other, so many times, while people send, a bank reports and shops ask.
 * @param betweenMs how long both run before the next one goes
 * @param certificate of the proxy in front; this process must trust it
 * @returns undefined where there is no Redis
 */
export function roll(
  signal: 'SIGTERM' | 'SIGKILL',
  { rounds, betweenMs, certificate }: { rounds: number; betweenMs: number; certificate: Certificate },
): Promise<Outcome | undefined> {
  return underLoad({ certificate, betweenMs, relays: rounds + 2 }, async (place, restart) => {
    for (let round = 0; round < rounds; round++)
      for (const program of place.programs) await restart(program, { signal })
  })
}

type Restart = (program: Program, how: { signal: 'SIGTERM' | 'SIGKILL'; tree?: string }) => Promise<void>

/**
 * What becomes of everybody's money while two production processes go through `course`.
 * @param relays see `settleCrowd`
 * @param course is given what restarts one, and lets both run for a while after it
 * @returns undefined where there is no Redis
 */
export async function underLoad(
  { certificate, betweenMs, relays }: { certificate: Certificate; betweenMs: number; relays: number },
  course: (place: Place, restart: Restart) => Promise<void>,
): Promise<Outcome | undefined> {
  const place = await openPlace(certificate)
  if (!place) return undefined
  try {
    await Promise.all(place.programs.map((program) => place.start(program)))
    const crowd = await settleCrowd(place, relays)
    const traffic = startTraffic(place, crowd)
    await pause(betweenMs)
    const ends = { restarts: 0, badEnds: [] as (number | null)[], endMs: 0, startMs: 0 }
    await course(place, async (program, { signal, tree }) => {
      const began = performance.now()
      const code = await place.end(program, signal)
      if (signal === 'SIGTERM' && code !== 0) ends.badEnds.push(code)
      const ended = performance.now()
      await place.start(program, tree)
      ends.restarts += 1
      ends.endMs = Math.max(ends.endMs, Math.round(ended - began))
      ends.startMs = Math.max(ends.startMs, Math.round(performance.now() - ended))
      await pause(betweenMs)
    })
    await traffic.stop()
    const judged = await judge(place, crowd, traffic)
    await crowd.wallet.close()
    return { ...ends, ...judged }
  } finally {
    await place.close()
  }
}

async function judge({ telegram }: Place, { wallet }: Crowd, { sends, topUps, invoices }: Traffic) {
  const { prisma, core } = wallet
  // What was begun by a process that is gone is finished by another.
  for (const until = performance.now() + SETTLED_WITHIN_MS; performance.now() < until; await pause(250))
    if (telegram.world.pendingUpdates().length === 0) break
  type Row = { name: string; count: number }
  const booked = {
    sends: await prisma.$queryRaw<Row[]>`
      select c.telegram_id::text as name, count(*)::int as count from intent i join chat c on c.user_id = i.owner_id
      where i.kind = 'send' and i.state = 'committed' group by 1`,
    topUps: await prisma.$queryRaw<Row[]>`
      select t.reference as name, count(j.id)::int as count from top_up t
      join ledger.journal j on j.business_key = 'topup:' || t.id where t.credited is not null group by 1`,
    invoices: await prisma.$queryRaw<Row[]>`
      select reference as name, count(*)::int as count from payment_link where reference like 'order-%' group by 1`,
  }
  return {
    sends: held(sends, booked.sends),
    topUps: held(topUps, booked.topUps),
    invoices: held(invoices, booked.invoices),
    breaches: countBreaches(granted(await core.auditBooks({}))),
  }
}

/** What was said, held against what is there, one by one. What is there under no name of ours was there before. */
function held({ begun, acknowledged, failed, why }: Told, rows: readonly { name: string; count: number }[]): Kept {
  const there = new Map(rows.map(({ name, count }) => [name, count]))
  const over = (more: Map<string, number>, less: Map<string, number>) =>
    [...begun.keys()].reduce((sum, name) => sum + Math.max(0, (more.get(name) ?? 0) - (less.get(name) ?? 0)), 0)
  const total = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0)
  return {
    ...{ begun: total(begun), acknowledged: total(acknowledged), failed, why },
    lost: over(acknowledged, there),
    doubled: over(there, begun),
  }
}
