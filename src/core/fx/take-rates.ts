import { countOne } from '../kit/rate-limit.ts'
import { HOUR } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import type { RateReading } from '../ports/rate-feed.ts'
import { noteDoubts } from './doubts.ts'
import { isOfThePast, type Jump, judge } from './judge.ts'
import { fxPolicyAt } from './policy.ts'
import { ratesAt } from './rates.ts'
import { storeRates } from './store-rates.ts'

/** What became of a reading: how many rates were new, and which were held back. */
export type RatesTaken = { stored: number; jumps: Jump[] }

/**
 * Keeps what is plausible of a reading, and tells staff of the rest, once an hour; in what is not believed nobody
 * exchanges until a reading is. `believed`: somebody at the owner's
 * console has looked at it, so that a market that really moved is not refused for ever.
 */
export const takeRates: UseCase<{ reading: RateReading; believed?: boolean }, RatesTaken> = async (scope, input) => {
  const { reading, believed = false } = input
  const { tx, now } = scope
  if (!isOfThePast(reading, now)) {
    await tellOnce(scope, 'ahead', [])
    return { stored: 0, jumps: [] }
  }
  const known = await ratesAt(tx, now)
  const policy = await fxPolicyAt(tx, now)
  const { kept, jumps } = believed ? { kept: reading.perEuro, jumps: [] } : judge(reading, known, policy)
  const stored = await storeRates(scope, { ...reading, perEuro: kept })
  const doubted = jumps.map(({ currency }) => currency)
  await noteDoubts(scope, { observedAt: reading.observedAt, believed: Object.keys(kept), doubted })
  if (jumps.length > 0) await tellOnce(scope, 'jump', jumps)
  return { stored, jumps }
}

/** Staff hear of one trouble once an hour: the feed is asked every minute. */
export async function tellOnce(scope: Scope, why: RatesTrouble, jumps: Jump[]): Promise<void> {
  const { count } = await countOne(scope, { subject: 'house', of: `rates_${why}`, max: 1, windowMs: HOUR })
  if (count === 1) await notify(scope, { staff: 'books.see', about: null }, { kind: 'rates_troubled', why, jumps })
}

/** What is the matter with rates: moves nobody believes, a moment that has not been, a feed that says nothing or nonsense. */
export type RatesTrouble = 'jump' | 'ahead' | 'no_answer' | 'malformed'
