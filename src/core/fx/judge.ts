import { Decimal } from 'decimal.js'
import { after, MINUTE } from '../kit/time.ts'
import type { CurrencyCode } from '../money/currency.ts'
import type { RateReading } from '../ports/rate-feed.ts'
import type { FxPolicy } from './policy.ts'
import type { MidRate, Rates } from './rates.ts'

/** A rate that is not believed: what it was, and what it is said to be now. */
export type Jump = { currency: CurrencyCode; was: string; now: string }

/** What of a reading is kept, and what is not believed. */
export type Judged = { kept: RateReading['perEuro']; jumps: Jump[] }

/** A moment further ahead of our own clock than this is nobody's reading. */
const AHEAD = 2 * MINUTE

/** Whether a reading is of a moment that has been. */
export const isOfThePast = ({ observedAt }: RateReading, now: Date): boolean => observedAt <= after(now, AHEAD)

/**
 * Parts what is plausible from what is not: a move larger than the policy's from what was known is held back, one
 * currency at a time. The house's rates of the first day are no measure, for they are only there to count by. Pure.
 */
export function judge(reading: RateReading, known: Rates, { jumpPercent }: FxPolicy): Judged {
  const kept: Judged['kept'] = {}
  const jumps: Jump[] = []
  for (const [code, now] of Object.entries(reading.perEuro)) {
    const currency = code as CurrencyCode
    const before = known.get(currency)
    if (before && before.source !== 'house' && moved(before, now).gt(jumpPercent))
      jumps.push({ currency, was: before.perEuro, now })
    else kept[currency] = now
  }
  return { kept, jumps }
}

/** How far a rate moved, in per cent of what it was, either way. */
const moved = ({ perEuro }: MidRate, now: string): Decimal => new Decimal(now).div(perEuro).sub(1).abs().mul(100)
