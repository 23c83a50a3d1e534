import { after, DAY } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { ownerOfUser } from '../ledger/chart.ts'

/** How long the law has us keep who moved which money, and who they were, once an account is closed: five years. */
const KEPT = 5 * 366 * DAY

/**
 * Until when records of a person are kept who leaves now; null where nothing has to be: no money ever moved, nobody was
 * ever identified, and their shop never asked anybody for anything.
 */
export async function keptUntil({ tx, now }: Scope, userId: string): Promise<Date | null> {
  const [row] = await tx.$queryRaw<{ kept: boolean }[]>`
    select exists (select from ledger.account a where a.owner = ${ownerOfUser(userId)} and exists (
        select from ledger.posting p where p.from_account = a.id or p.to_account = a.id))
      or exists (select from identity_case where user_id = ${userId}::uuid and state = 'approved')
      or exists (select from payment_link l join shop s on s.id = l.shop_id where s.owner_id = ${userId}::uuid)
      or exists (select from test_invoice t join shop s on s.id = t.shop_id where s.owner_id = ${userId}::uuid)
      or exists (select from ticket where user_id = ${userId}::uuid) as kept`
  return row?.kept ? after(now, KEPT) : null
}
