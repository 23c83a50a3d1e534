import type { Intent } from '#prisma'
import { SECOND } from '../kit/time.ts'
import { INTENT_TTL_SECONDS } from './intent.ts'

/** What a payment is allowed with, the weakest first: nothing, the PIN, or the PIN and then an authenticator's code. */
export const FACTORS = ['none', 'pin', 'pin_and_code'] as const
export type Factor = (typeof FACTORS)[number]

/** The one of two that asks for more. */
export const stricter = (one: Factor, other: Factor): Factor =>
  FACTORS.indexOf(one) > FACTORS.indexOf(other) ? one : other

/** What a card asked for when it was shown; only these are ever written. */
export const factorOf = ({ factor }: Pick<Intent, 'factor'>): Factor =>
  FACTORS.find((known) => known === factor) ?? 'pin_and_code'

type Authorised = Pick<Intent, 'hash' | 'authorisedHash' | 'authorisedAt' | 'codeHash' | 'codeAt'>

/** A PIN given now stands for exactly what the card shows: its hash. */
export const pinGiven = ({ hash }: Pick<Intent, 'hash'>, now: Date) => ({ authorisedHash: hash, authorisedAt: now })

/** A code likewise. */
export const codeGiven = ({ hash }: Pick<Intent, 'hash'>, now: Date) => ({ codeHash: hash, codeAt: now })

/** What is still to be asked for, in this order; undefined when nothing is. */
export function missingFactor(intent: Authorised, needed: Factor, now: Date): 'pin' | 'code' | undefined {
  if (needed === 'none') return undefined
  if (!stands(intent.authorisedHash, intent.authorisedAt, intent, now)) return 'pin'
  if (needed === 'pin') return undefined
  return stands(intent.codeHash, intent.codeAt, intent, now) ? undefined : 'code'
}

/** SES-01: what a locked chat may neither confirm nor hear of, for its PIN was not given for it, or too long ago. */
export const needsUnlocking = ({ locked }: { locked: boolean }, card: Authorised, now: Date): boolean =>
  locked && missingFactor(card, 'pin', now) !== undefined

/** TXA-05, TXA-03: it counts for as long as a card does, and only for the very terms it was given for. */
function stands(given: Uint8Array | null, at: Date | null, { hash }: Pick<Intent, 'hash'>, now: Date): boolean {
  if (!given || !at) return false
  return now.getTime() - at.getTime() <= INTENT_TTL_SECONDS * SECOND && Buffer.compare(given, hash) === 0
}
