import { randomInt } from 'node:crypto'
import { must } from '../../src/core/kit/must.ts'
import type { Scope } from '../../src/core/kit/use-case.ts'
import { accountOf, HOUSE } from '../../src/core/ledger/chart.ts'
import { type NewJournal, post } from '../../src/core/ledger/post.ts'
import { openDatabase } from '../../src/platform/database/client.ts'
import { journal } from '../kit/journal.ts'
import type { Member } from './crowd.ts'
import type { House } from './house.ts'
import { perSecond } from './per-second.ts'

/** How many of the crowd are shops where payments with a fee go. */
const SHOPS = 1_000
/** The most journals one call posts. */
const AT_ONCE = 512

/**
 * The bare posting port: journals without intents, limits or notices. What is in flight is posted together, as a round
 * does; `single` cases post one a transaction from 32 callers, as most ledgers do.
 */
export async function openPort({ app }: House, crowd: readonly Member[]) {
  const prisma = openDatabase(app, 40)
  const inside = <T>(work: (scope: Scope) => Promise<T>): Promise<T> =>
    prisma.$transaction((tx) => work({ tx, now: new Date() } as Scope), { timeout: 60_000 })
  const fee = await inside(({ tx }) => accountOf(tx, HOUSE, 'fee_send', 'EUR'))
  const account = (index: number): bigint => must(crowd[index], 'a place in the crowd').account
  const person = () => account(randomInt(SHOPS, crowd.length))
  const one = (): NewJournal => journal([[person(), account(randomInt(1, SHOPS)), 1n]])
  const hot = (): NewJournal => journal([[person(), account(0), 1n]])
  const pay = (): NewJournal => {
    const from = person()
    return journal([
      [from, account(randomInt(1, SHOPS)), 99n],
      [from, fee, 1n],
    ])
  }
  const known = Array.from({ length: 256 }, one)
  await inside((scope) => post(scope, known))

  const grouped = (make: () => NewJournal, inFlight: number) => (seconds: number) => {
    const size = Math.min(inFlight, AT_ONCE)
    return perSecond(1, seconds, async () => {
      await inside((scope) => post(scope, Array.from({ length: size }, make)))
      return size
    })
  }
  const single = (make: () => NewJournal) => (seconds: number) =>
    perSecond(32, seconds, async () => (await inside((scope) => post(scope, [make()]))).length)
  const cases = {
    portUniform256: grouped(one, 256),
    portHot256: grouped(hot, 256),
    portUniform1024: grouped(one, 1024),
    portPay256: grouped(pay, 256),
    portPaySingle: single(pay),
    portHotSingle: single(hot),
    portReplay256: (seconds: number) =>
      perSecond(1, seconds, async () => (await inside((scope) => post(scope, known))).length),
  }
  return { cases, close: () => prisma.$disconnect() }
}
