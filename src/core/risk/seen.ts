import { isNewFor } from './assess.ts'
import type { RiskRule } from './rules.ts'

/** Who pays whom, how, and in what; `since`: when the chat that pays took the wallet over, while that is new. */
export type Pair = { kind: string; ownerId: string; payeeId: string; currency: string; since?: Date | null }

/** What is known of two together, and of the payer alone. */
export type Seen = {
  /** Nothing has reached them. */
  newPayee: boolean
  acquaintedSeconds: number | null
  /** What went there, or waits to, while they were new, in the payer's home currency. */
  paidMinor: bigint
  /** What went from a chat that is new to all who were new to it, or waits to; nothing from any other. */
  strangersMinor: bigint
  newPayees: number
  newPayers: number
  failedTries: number
  /** The same in a browser, where email and password alone lead: it makes payments there suspicious, and no chat's. */
  failedOutside: number
}

/** What a payment adds to it: how much, in the payer's home currency; and whether that waits, and makes nobody known yet. */
type Adding = { minor: bigint; waits: boolean; addsUp: boolean }

/** What is known while the payments of a round are decided. */
export type Kept = {
  of(pair: Pair): Seen
  /** Whether the two are so new to each other that what one pays the other adds up, whoever is at the wallet. */
  addsUp(pair: Pair): boolean
  /** Notes a payment as made. `addsUp`: what goes there does. */
  meet(pair: Pair, adding: Adding): void
}

/** Strangers in every respect: never read, for every pair that is asked for was looked at. */
const UNKNOWN: Seen = {
  ...{ newPayee: true, acquaintedSeconds: null, paidMinor: 0n, strangersMinor: 0n },
  ...{ newPayees: 0, newPayers: 0, failedTries: 0, failedOutside: 0 },
}

/** Somebody's shop is paid beside them, in one round: what is known of one says nothing of the other. */
export const nameOf = ({ kind, ownerId, payeeId }: Omit<Pair, 'currency'>): string => `${kind} ${ownerId} ${payeeId}`

/**
 * Earlier payments of a round count for the later ones, as they would had each been alone.
 * @param seen what was read, by `nameOf`
 */
export function keepTrue(seen: ReadonlyMap<string, Seen>, rules: readonly RiskRule[]): Kept {
  const met = new Set<string>()
  const added = new Map<string, bigint>()
  const grown = new Map<string, number>()
  const more = (who: string) => grown.get(who) ?? 0
  const sums = (who: string) => added.get(who) ?? 0n
  const of = (pair: Pair): Seen => {
    const name = nameOf(pair)
    const read = seen.get(name) ?? UNKNOWN
    const [paidMinor, strangersMinor] = [
      read.paidMinor + sums(name),
      read.strangersMinor + sums(`from ${pair.ownerId}`),
    ]
    const now = { ...read, paidMinor, strangersMinor }
    if (met.has(name)) return { ...now, newPayee: false, acquaintedSeconds: 0, newPayees: 0, newPayers: 0 }
    if (!read.newPayee || pair.kind !== 'send') return { ...now, newPayees: 0, newPayers: 0 }
    // What waits to go to somebody since this round began makes them one of those already, and not one more.
    const self = read.paidMinor === 0n && added.has(name) ? 1 : 0
    const [newPayees, newPayers] = [more(`from ${pair.ownerId}`) - self, more(`to ${pair.payeeId}`) - self]
    return { ...now, newPayees: read.newPayees + newPayees, newPayers: read.newPayers + newPayers }
  }
  const addsUp = (pair: Pair): boolean => {
    const { newPayee, acquaintedSeconds } = of(pair)
    return newPayee || rules.some((rule) => isNewFor(acquaintedSeconds, rule))
  }
  return {
    of,
    addsUp,
    meet(pair, { minor, waits, addsUp }) {
      if (!addsUp) return
      const name = nameOf(pair)
      const { newPayee, paidMinor } = of(pair)
      // Nothing has gone there, nor waits to: they are one more from now on, whether it waits or not.
      if (newPayee && paidMinor === 0n && pair.kind === 'send')
        for (const who of [`from ${pair.ownerId}`, `to ${pair.payeeId}`]) grown.set(who, more(who) + 1)
      for (const who of [name, `from ${pair.ownerId}`]) added.set(who, sums(who) + minor)
      if (newPayee && !waits) met.add(name)
    },
  }
}
