import type { User } from '#prisma'
import type { Failure } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import { balanceNow } from '../ledger/balance.ts'
import { ownerOfUser } from '../ledger/chart.ts'
import { type Money, money } from '../money/money.ts'

/** Why nothing may leave an account now, whatever it is for; undefined where it may. */
export function stopped(
  { state, outStoppedUntil: until }: Pick<User, 'state' | 'outStoppedUntil'>,
  now: Date,
): Failure | undefined {
  if (state === 'frozen_by_user') return { code: 'account_frozen_by_user' }
  if (state !== 'active') return { code: 'account_restricted' }
  return until && until > now ? { code: 'auth_locked', until } : undefined
}

/** What a shop's balance keeps once `costs` has left it, or what is missing: it is topped up, then. */
export async function purseAfter({ tx }: Scope, sellerId: string, costs: Money): Promise<{ keeps: Money } | Failure> {
  const { currency, minor } = costs
  const { available, held } = await balanceNow(tx, ownerOfUser(sellerId), currency)
  if (available >= minor) return { keeps: money(available - minor, currency) }
  return {
    code: 'insufficient_balance',
    available: money(available, currency),
    onHold: money(held, currency),
    needed: costs,
    short: money(minor - available, currency),
    sendable: null,
  }
}
