import type { Intent } from '#prisma'
import { after, SECOND } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import type { Accounts } from './accounts.ts'
import type { RiskVerdict, Waiting } from './booking.ts'

/** Where and until when the money of a payment waits, by what the risk rules said; null where it goes at once. */
export function waitingOf(
  { newId, now }: Scope,
  accounts: Accounts,
  intent: Intent,
  { assessment }: RiskVerdict,
): Waiting | null {
  const { outcome, seconds } = assessment
  if (outcome !== 'delay' && outcome !== 'hold') return null
  const heldIn = accounts.holdOf(intent.ownerId, intent.currency)
  const until = after(now, seconds * SECOND)
  return { why: outcome === 'delay' ? 'first_payment' : 'review', until, holdId: newId(), heldIn }
}
