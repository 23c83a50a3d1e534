import type { MemberRole } from '#core'

/** The role a button of ours names; the one that may least for anything else. */
export const roleIn = (named: string | undefined): MemberRole => (named === 'manager' ? 'manager' : 'cashier')
