import { fail } from '../../kit/failure.ts'
import type { Scope } from '../../kit/use-case.ts'
import { openName } from '../../people/actor.ts'
import { type MemberRole, memberRoleOf } from '../role.ts'

/** A place that is still offered. */
export type Invitation = {
  hash: Uint8Array<ArrayBuffer>
  role: MemberRole
  expiresAt: Date
  shop: { id: string; name: string; ownerId: string }
  ownerName: string
}

/**
 * Reads an invitation by its token's hash. `invitation_over` for one that was used, taken back, is too old, or never was,
 * and while nothing goes out of its owner's account: nobody is hired by whom it was frozen against.
 */
export async function findInvitation(scope: Scope, given: Uint8Array): Promise<Invitation> {
  const hash = Uint8Array.from(given)
  const found = await scope.tx.shopInvitation.findUnique({
    where: { tokenHash: hash },
    include: { shop: { include: { owner: { select: { id: true, dataKey: true, name: true, state: true } } } } },
  })
  if (!found || found.expiresAt <= scope.now || found.shop.owner.state !== 'active')
    return fail({ code: 'invitation_over' })
  const { shop, expiresAt } = found
  return { hash, role: memberRoleOf(found.role), expiresAt, shop, ownerName: openName(scope, shop.owner) }
}
