import { after, HOUR } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'

/** How long a withdrawal that has not left waits then: nobody told it to wait before. */
const PAYOUT_WAITS = 2 * HOUR

/**
 * First payments that waited through a freeze, or until the wallet moved, wait their whole time anew, and withdrawals
 * that have not left wait two hours, whether or not staff let them go meanwhile: they may be a thief's, and their owner,
 * who is back, has that long to call them off. Both are locked before the person.
 */
export async function waitAnew({ tx, now }: Scope, ownerId: string): Promise<void> {
  await tx.$queryRaw`select id from intent where owner_id = ${ownerId}::uuid and state = 'held' order by id for update`
  await tx.$executeRaw`
    update intent set held_until = greatest(held_until, ${now}::timestamptz + delay_seconds * interval '1 second')
    where owner_id = ${ownerId}::uuid and state = 'held' and held_why = 'first_payment'`
  const unsent = { ownerId, state: { in: ['held', 'review'] } }
  await tx.$queryRaw`
    select id from payout where owner_id = ${ownerId}::uuid and state in ('held', 'review') order by id for update`
  await tx.payout.updateMany({ where: unsent, data: { waitsUntil: after(now, PAYOUT_WAITS) } })
}
