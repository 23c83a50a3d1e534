import type { Intent, Payout } from '#prisma'
import { giveBack, tellReturned } from '../held/give-back.ts'
import { audit } from '../kit/audit.ts'
import type { Scope } from '../kit/use-case.ts'
import { amountsOf } from '../payment/intent.ts'
import { lockIntents } from '../payment/lock-intents.ts'
import { declinePayout } from '../payout/review.ts'
import { isUnsent } from '../payout/states.ts'
import { restorationOf } from '../rails/restored.ts'

/**
 * What somebody has put aside in a currency and may have back with a tap: it waits, and is nobody else's yet. `seen`:
 * the ids of all that was looked at for it.
 */
export type Parked = { payments: Intent[]; payouts: Payout[]; total: bigint; seen: ReadonlySet<string> }

type Whose = { userId: string; currency: string }

/** Payments that wait and withdrawals nobody has begun to send, locked in the order of the house: before any account. */
export async function lockParked(scope: Scope, { userId, currency }: Whose): Promise<Parked> {
  const ids = await putAside(scope, { userId, currency })
  const payments = [...(await lockIntents(scope, ids)).values()].filter(({ state }) => state === 'held')
  const payouts = await lockUnsent(scope, { userId, currency })
  const aside = [
    ...payments.map((intent) => amountsOf(intent).total.minor),
    ...payouts.map(({ amount, fee }) => amount + fee),
  ]
  const seen = new Set([...ids, ...payouts.map(({ id }) => id)])
  return { payments, payouts, total: aside.reduce((sum, minor) => sum + minor, 0n), seen }
}

/** Whether more was put aside since. Behind the locks of their accounts that is so for good: nobody adds to it. */
export const isMoreParked = async (scope: Scope, whose: Whose, { seen }: Parked): Promise<boolean> =>
  (await putAside(scope, whose)).some((id) => !seen.has(id))

/** The ids of all payments and withdrawals of theirs whose money waits, whether or not it can come back by now. */
async function putAside({ tx }: Scope, { userId: ownerId, currency }: Whose): Promise<string[]> {
  const where = { ownerId, currency }
  const payments = await tx.intent.findMany({ where: { ...where, state: 'held' }, select: { id: true } })
  const payouts = await tx.payout.findMany({
    where: { ...where, state: { in: ['held', 'review'] } },
    select: { id: true },
  })
  return [...payments, ...payouts].map(({ id }) => id)
}

/** Those that may have left before a backup was restored stay: nobody gives them back before that is known. */
async function lockUnsent(scope: Scope, { userId, currency }: Whose): Promise<Payout[]> {
  const { tx } = scope
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from payout where owner_id = ${userId}::uuid and currency = ${currency} and state in ('held', 'review')
    order by id for update`
  const locked = await tx.payout.findMany({ where: { id: { in: rows.map(({ id }) => id) } }, orderBy: { id: 'asc' } })
  const unsure = new Map<string, boolean>()
  for (const { rail } of locked) if (!unsure.has(rail)) unsure.set(rail, (await restorationOf(scope, rail)) !== null)
  return locked.filter(({ state, rail }) => isUnsent(state) && !unsure.get(rail))
}

/**
 * Gives all of it back to its owner, who is told why. The caller holds the locks of their accounts.
 * @param by as journals name who took the money back
 */
export async function unpark(scope: Scope, { payments, payouts }: Parked, by: string): Promise<void> {
  for (const intent of payments) {
    await giveBack(scope, intent, by)
    await tellReturned(scope, intent, 'taken_back')
    await audit(scope, 'system', 'payment.called_off', `user:${intent.ownerId}`, { intent: intent.id, by })
  }
  for (const payout of payouts) await declinePayout(scope, payout, 'taken_back', by)
}
