import type { Scope } from '../kit/use-case.ts'

/**
 * First payments that waited through a freeze, or until the wallet moved, wait their whole time anew: they may be a
 * thief's, and their owner, who is back, has that long to call them off.
 */
export async function waitAnew({ tx, now }: Scope, ownerId: string): Promise<void> {
  await tx.$queryRaw`select id from intent where owner_id = ${ownerId}::uuid and state = 'held' order by id for update`
  await tx.$executeRaw`
    update intent set held_until = greatest(held_until, ${now}::timestamptz + delay_seconds * interval '1 second')
    where owner_id = ${ownerId}::uuid and state = 'held' and held_why = 'first_payment'`
}
