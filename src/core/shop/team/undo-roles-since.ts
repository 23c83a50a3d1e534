import { audit } from '../../kit/audit.ts'
import type { Scope } from '../../kit/use-case.ts'
import { notify } from '../../notices/notify.ts'
import { memberRoleOf } from '../role.ts'
import type { HiredEnd } from './end-hired-since.ts'

/** How many are cashiers now: who was made manager meanwhile, and who was one before, by a role of whoever had the chat. */
export type RolesUndone = { cashiers?: number; managersBefore?: number }

type Changed = { shopId: string; shop: string; userId: string; role: string; before: string | null }

/**
 * Who worked there before and got another role since has the lesser of what they were and what they are: a role of those
 * days may be a thief's. Nor is anybody made manager again by this: its owner may have lowered them, who is told instead.
 * The person is locked, and whoever took a place since works there no more.
 */
export async function undoRolesSince(scope: Scope, ownerId: string, since: Date, why: HiredEnd): Promise<RolesUndone> {
  const changed = await changedSince(scope, ownerId, since)
  for (const { shopId, shop, userId } of changed.filter(({ role }) => memberRoleOf(role) === 'manager')) {
    const where = { shopId_userId: { shopId, userId } }
    await scope.tx.shopMember.update({ where, data: { role: 'cashier' }, select: { role: true } })
    await audit(scope, 'system', 'shop.member_role', `shop:${shopId}`, { user: userId, role: 'cashier', why })
    await notify(scope, { userId }, { kind: 'shop_role', shop, role: 'cashier' })
  }
  const managersBefore = changed.filter(({ before }) => before === 'manager').length
  const cashiers = changed.filter(({ before, role }) => before !== 'manager' && role === 'manager').length
  return { ...(cashiers > 0 && { cashiers }), ...(managersBefore > 0 && { managersBefore }) }
}

/**
 * Whose role was given since, what it is, and what the trail says that it was until then: an invitation gives one, too. Not
 * whose was undone since, and given by nobody after that.
 */
function changedSince({ tx }: Scope, ownerId: string, since: Date): Promise<Changed[]> {
  return tx.$queryRaw<Changed[]>`
    select m.shop_id as "shopId", s.name as shop, m.user_id as "userId", m.role,
           (select e.detail->>'role' from audit_event e
             where e.subject = 'shop:' || s.id and e.action in ('shop.member_joined', 'shop.member_role')
               and e.detail->>'user' = m.user_id::text and e.at < ${since}::timestamptz
             order by e.id desc limit 1) as before
      from shop_member m join shop s on s.id = m.shop_id
     where s.owner_id = ${ownerId}::uuid and m.since < ${since}::timestamptz and (
       select e.actor from audit_event e
        where e.subject = 'shop:' || s.id and e.action in ('shop.member_joined', 'shop.member_role')
          and e.detail->>'user' = m.user_id::text and e.at >= ${since}::timestamptz
        order by e.id desc limit 1) <> 'system'`
}
