import { countOne } from '../kit/rate-limit.ts'
import { after, HOUR, MINUTE } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import type { RateReading } from '../ports/rate-feed.ts'
import { noteDoubts } from './doubts.ts'
import { type Jump, type Stored, storeBelievedRates, storeRates } from './store-rates.ts'

/** What became of a reading: how many rates were new, and which were held back. */
export type RatesTaken = { stored: number; jumps: Jump[] }

/** A moment further ahead of our own clock than this is nobody's reading; nor is it to the database. */
const AHEAD = 2 * MINUTE

/** So many readings within three times as many minutes, of which a newer one was kept each time. */
const LATE = 5

/** Whether a reading is of a moment that has been. */
export const isOfThePast = ({ observedAt }: RateReading, now: Date): boolean => observedAt <= after(now, AHEAD)

/**
 * Keeps what is plausible of a reading, and tells staff of the rest, once an hour; in what is not believed nobody
 * exchanges until a reading is. `believed`: somebody at the owner's
 * console, who has the role that owns the tables, has looked at it, so that a market that really moved is not refused for
 * ever.
 */
export const takeRates: UseCase<{ reading: RateReading; believed?: boolean }, RatesTaken> = async (scope, input) => {
  const { reading, believed: isBelieved = false } = input
  if (!isOfThePast(reading, scope.now)) return refuseAhead(scope)
  const { added, believed, jumps, isAhead, isLate } = isBelieved
    ? await believe(scope, reading)
    : await storeRates(scope, reading)
  // By the database's clock, which is another than this process's.
  if (isAhead) return refuseAhead(scope)
  const doubted = jumps.map(({ currency }) => currency)
  await noteDoubts(scope, { observedAt: reading.observedAt, believed, doubted })
  if (jumps.length > 0) await tellOnce(scope, 'jump', jumps)
  if (isLate) await noteLate(scope)
  return { stored: added, jumps }
}

/** One reading comes late by chance. Where one after the other does, somebody else says what money is worth. */
async function noteLate(scope: Scope): Promise<void> {
  const limit = { subject: 'house', of: 'rates_late', max: LATE, windowMs: 3 * LATE * MINUTE }
  const { count } = await countOne(scope, limit)
  if (count === LATE) await tellOnce(scope, 'overtaken', [])
}

async function refuseAhead(scope: Scope): Promise<RatesTaken> {
  await tellOnce(scope, 'ahead', [])
  return { stored: 0, jumps: [] }
}

const believe = async (scope: Scope, reading: RateReading): Promise<Stored> => ({
  added: await storeBelievedRates(scope, reading),
  believed: Object.keys(reading.perEuro),
  jumps: [],
})

/** Staff hear of one trouble once an hour: the feed is asked every minute. */
export async function tellOnce(scope: Scope, why: RatesTrouble, jumps: Jump[]): Promise<void> {
  const { count } = await countOne(scope, { subject: 'house', of: `rates_${why}`, max: 1, windowMs: HOUR })
  if (count === 1) await notify(scope, { staff: 'books.see', about: null }, { kind: 'rates_troubled', why, jumps })
}

/**
 * What is the matter with rates: moves nobody believes, a moment that has not been, newer ones that are not the feed's, a
 * feed that says nothing or nonsense.
 */
export type RatesTrouble = 'jump' | 'ahead' | 'overtaken' | 'no_answer' | 'malformed'
