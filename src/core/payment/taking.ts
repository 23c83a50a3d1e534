import type { Intent } from '#prisma'
import { must } from '../kit/must.ts'
import { type CurrencyCode, currencyOf } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import type { PaymentLink } from '../shop/payment-link.ts'
import { type LimitRule, type Limits, TAKEN } from '../wallet/schedule.ts'
import type { Counters } from './counters.ts'
import { amountsOf, arrivingIn } from './intent.ts'
import { atLeastZero, least } from './least.ts'
import type { Measures } from './measure.ts'

/** Whose shop is paid, and what in: how much it may take goes by its owner's level, in their home currency (S76). */
export type Taker = {
  operation: typeof TAKEN
  ownerId: string
  level: number
  homeCurrency: CurrencyCode
  currency: CurrencyCode
}

type Owner = { id: string; level: number; homeCurrency: string }

const takerOf = ({ id, level, homeCurrency }: Owner, currency: string): Taker => ({
  ...{ operation: TAKEN, ownerId: id, level },
  ...{ homeCurrency: currencyOf(homeCurrency), currency: currencyOf(currency) },
})

/** The taker of a link that is looked at by itself. */
export const takerBy = ({ ownerId: id, ownerLevel: level, ownerHome: homeCurrency, currency }: PaymentLink): Taker =>
  takerOf({ id, level, homeCurrency }, currency)

type Parties = ReadonlyMap<string, Owner>

/** Those of a round: of whatever pays a link. */
export const takersOf = (intents: readonly Intent[], parties: Parties): Taker[] =>
  intents.flatMap((intent) => takerFor(intent, parties) ?? [])

function takerFor(intent: Intent, parties: Parties): Taker | null {
  if (intent.linkId === null) return null
  return takerOf(must(parties.get(intent.payeeId), 'the payee was read with the intent'), arrivingIn(intent))
}

type Read = { counters: Pick<Counters, 'of' | 'add'>; measures: Measures; limitsOf: (taker: Taker) => Limits }

/** The most of what it is paid in that a shop may take now; not below nothing. */
export function takesNow({ counters, measures, limitsOf }: Read, taker: Taker): bigint {
  const { spent, spentMonth } = counters.of(taker)
  return measures(taker).most(roomUnder(limitsOf(taker), spent, spentMonth))
}

/** What is left of a level's limits, in the home currency. */
const roomUnder = ({ singleMinor, dailyMinor, monthlyMinor }: LimitRule, today: bigint, month: bigint): bigint =>
  atLeastZero(least(singleMinor, least(dailyMinor - today, monthlyMinor - month)))

type RoundRead = Omit<Read, 'limitsOf'> & { parties: Parties; rules: { takes: Read['limitsOf'] } }

/** The same of an intent of a round; nothing bounds what is no shop's. */
export function takesOf({ parties, rules, ...read }: RoundRead, intent: Intent): bigint | null {
  const taker = takerFor(intent, parties)
  return taker && takesNow({ ...read, limitsOf: rules.takes }, taker)
}

/** Counts what a shop is paid, the price before its fee: later payments of the round see what is left. Null of any other. */
export function take({ parties, counters, measures }: RoundRead, intent: Intent): Money | null {
  const taker = takerFor(intent, parties)
  if (!taker) return null
  const { home, counts } = measures(taker)
  const counted = money(counts(amountsOf(intent).price.minor), home)
  counters.add(taker, { small: false, near: false, counted })
  return counted
}
