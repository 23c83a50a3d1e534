import { audit } from '../../kit/audit.ts'
import type { Scope } from '../../kit/use-case.ts'
import { notify, notifyAll } from '../../notices/notify.ts'
import { undoRolesSince } from './undo-roles-since.ts'

/** What its owner undid, so that whoever was hired meanwhile may have been hired by somebody else. */
export type HiredEnd = 'stopped' | 'email_kept'

/**
 * Whoever took a place in somebody's shop since a moment works there no more, and who was made more is that no more: a
 * thief who had the chat may have hired a friend, who would go on reading its sales. Both sides are told. The person is
 * locked, and nothing is offered any more (api/end-keys.ts): nobody takes a place after this.
 */
export async function endHiredSince(scope: Scope, ownerId: string, since: Date, why: HiredEnd): Promise<void> {
  const { tx } = scope
  const roles = await undoRolesSince(scope, ownerId, since, why)
  const where = { shop: { ownerId }, since: { gte: since } }
  const hired = await tx.shopMember.findMany({ where, include: { shop: { select: { name: true } } } })
  if (hired.length === 0 && !roles.cashiers && !roles.managersBefore) return
  await tx.shopMember.deleteMany({ where })
  for (const { shopId, userId } of hired)
    await audit(scope, 'system', 'shop.member_dismissed', `shop:${shopId}`, { user: userId, why })
  await notifyAll(
    scope,
    hired.map(({ userId, shop }) => ({ to: { userId }, notice: { kind: 'shop_role', shop: shop.name, role: null } })),
  )
  await notify(scope, { userId: ownerId }, { kind: 'shop_hired_ended', count: hired.length, ...roles, why })
}
