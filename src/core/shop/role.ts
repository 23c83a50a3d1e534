/**
 * What somebody may do in a shop. `charge`: ask for money and see what came of it today; `look`: all its sales; `refund`;
 * `export`: its figures as a file; `manage`: everything else, and whatever concerns its owner's money.
 */
export const SHOP_RIGHTS = ['charge', 'look', 'refund', 'export', 'manage'] as const
export type ShopRight = (typeof SHOP_RIGHTS)[number]

/** What people are hired as. */
export const MEMBER_ROLES = ['manager', 'cashier'] as const
export type MemberRole = (typeof MEMBER_ROLES)[number]
export type ShopRole = 'owner' | MemberRole

/** Everything that is not here is refused. */
const MAY: Record<ShopRole, readonly ShopRight[]> = {
  owner: SHOP_RIGHTS,
  manager: ['charge', 'look', 'refund', 'export'],
  cashier: ['charge'],
}

export const mayIn = (role: ShopRole, right: ShopRight): boolean => MAY[role].includes(right)

/** The least that somebody would have to be hired as to have a right; null for what is the owner's alone. */
export const roleWith = (right: ShopRight): MemberRole | null =>
  MEMBER_ROLES.toReversed().find((role) => mayIn(role, right)) ?? null

/** Whether a place allows all that another does. */
export const isAtLeast = (held: MemberRole, offered: MemberRole): boolean =>
  MAY[offered].every((right) => mayIn(held, right))

/** A role as the database keeps it. */
export const memberRoleOf = (stored: string): MemberRole => (stored === 'manager' ? 'manager' : 'cashier')
