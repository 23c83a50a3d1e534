import { fail } from '../kit/failure.ts'
import { must } from '../kit/must.ts'
import type { Scope } from '../kit/use-case.ts'

/** Why what waits cannot leave its payer now: frozen by themselves, restricted by staff, gone, or stopped after wrong codes. */
export type Stays = 'frozen' | 'restricted' | 'closed' | 'stopped'

type Payer = { state: string; outStoppedUntil: Date | null }

/** Null when it can. */
export function stays({ state, outStoppedUntil }: Payer, now: Date): Stays | null {
  if (state === 'frozen_by_user') return 'frozen'
  if (state === 'restricted') return 'restricted'
  if (state !== 'active') return 'closed'
  return outStoppedUntil && outStoppedUntil > now ? 'stopped' : null
}

/** The same of some people, by user id, in one statement. */
export async function staysWith(
  { tx, now }: Scope,
  userIds: readonly string[],
): Promise<(userId: string) => Stays | null> {
  const users = await tx.user.findMany({
    where: { id: { in: [...userIds] } },
    select: { id: true, state: true, outStoppedUntil: true },
  })
  const payers = new Map(users.map((user) => [user.id, user]))
  return (userId) => stays(must(payers.get(userId), 'a payer has an account'), now)
}

/**
 * Refuses what would let a payment or a withdrawal go that its payer's account keeps: `payer_stopped`.
 * @param id the payment's, or the withdrawal's
 */
export async function refuseStaying(scope: Scope, payerId: string, id: string): Promise<void> {
  const why = (await staysWith(scope, [payerId]))(payerId)
  if (why) fail({ code: 'payer_stopped', why, id })
}
