/** Who works here. Somebody whose role is not among these may do nothing. */
export const STAFF_ROLES = ['agent', 'supervisor', 'finance', 'compliance', 'auditor', 'owner'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

const EVERYBODY = STAFF_ROLES

/** The one table of what staff may do (ADM-01): whatever is not in it, nobody may. Asking and approving are two rights. */
const MATRIX = {
  'queue.see': EVERYBODY,
  'tickets.read': ['agent', 'supervisor', 'compliance', 'auditor', 'owner'],
  'tickets.answer': ['agent', 'supervisor', 'owner'],
  'support.desk': ['owner'],
  'alarms.take': ['agent', 'supervisor', 'finance', 'compliance', 'owner'],
  'customers.see': EVERYBODY,
  'customers.unmask': ['agent', 'supervisor', 'compliance', 'owner'],
  'transactions.see': EVERYBODY,
  'merchants.see': EVERYBODY,
  'business.see': ['supervisor', 'finance', 'compliance', 'auditor', 'owner'],
  'audit.see': ['supervisor', 'compliance', 'auditor', 'owner'],
  'accounts.restrict': ['agent', 'supervisor', 'compliance', 'owner'],
  'accounts.ask_release': ['agent', 'supervisor', 'compliance', 'owner'],
  'accounts.approve_release': ['supervisor', 'compliance', 'owner'],
  'risk.see': ['agent', 'supervisor', 'compliance', 'auditor', 'owner'],
  'risk.decide': ['agent', 'supervisor', 'compliance', 'owner'],
  'risk.approve': ['supervisor', 'compliance', 'owner'],
  'identity.see': ['agent', 'supervisor', 'compliance', 'owner'],
  'identity.ask': ['agent', 'supervisor', 'compliance', 'owner'],
  'identity.approve': ['supervisor', 'compliance', 'owner'],
  'recovery.see': ['agent', 'supervisor', 'compliance', 'owner'],
  'recovery.ask': ['agent', 'supervisor', 'compliance', 'owner'],
  'recovery.approve': ['supervisor', 'compliance', 'owner'],
  'house.maintenance': ['supervisor', 'owner'],
  'announcements.make': ['supervisor', 'owner'],
  'payouts.see': ['agent', 'supervisor', 'finance', 'auditor', 'owner'],
  'payouts.ask': ['supervisor', 'finance', 'owner'],
  'payouts.approve': ['supervisor', 'finance', 'owner'],
  'entries.ask': ['supervisor', 'finance', 'owner'],
  'entries.approve': ['supervisor', 'finance', 'owner'],
  'limits.ask': ['agent', 'supervisor', 'compliance', 'owner'],
  'limits.approve': ['supervisor', 'compliance', 'owner'],
  'rails.see': ['agent', 'supervisor', 'finance', 'auditor', 'owner'],
  'rails.close': ['supervisor', 'finance', 'owner'],
  'rails.ask': ['supervisor', 'finance', 'owner'],
  'rails.approve': ['supervisor', 'finance', 'owner'],
  'tariff.ask': ['finance', 'owner'],
  'tariff.approve': ['finance', 'owner'],
  'staff.ask': ['supervisor', 'owner'],
  'staff.approve': ['owner'],
  'staff.dismiss': ['owner'],
  'refunds.ask': ['agent', 'supervisor', 'finance', 'owner'],
  'refunds.approve': ['supervisor', 'finance', 'owner'],
  'suspense.see': ['agent', 'supervisor', 'finance', 'auditor', 'owner'],
  'suspense.ask': ['agent', 'supervisor', 'finance', 'owner'],
  'suspense.approve': ['supervisor', 'finance', 'owner'],
  'books.see': ['supervisor', 'finance', 'auditor', 'owner'],
  'books.work': ['supervisor', 'finance', 'owner'],
  'books.approve': ['supervisor', 'finance', 'owner'],
} as const satisfies Record<string, readonly StaffRole[]>

export type Permission = keyof typeof MATRIX
export const PERMISSIONS = Object.keys(MATRIX) as Permission[]

/** What staff do all day without showing who a customer is or changing anything for them. All else takes a fresh code. */
const WITHOUT_CODE: readonly Permission[] = [
  'queue.see',
  'tickets.read',
  'tickets.answer',
  'alarms.take',
  'customers.see',
  'transactions.see',
  'merchants.see',
  'business.see',
  'risk.see',
  'recovery.see',
  'payouts.see',
  'suspense.see',
  'rails.see',
  'books.see',
]

/** Whether a permission takes a fresh code of the staff member's authenticator (ADM-02). */
export const takesCode = (permission: Permission): boolean => !WITHOUT_CODE.includes(permission)

/** The roles that have a permission. */
export const rolesWith = (permission: Permission): readonly StaffRole[] => MATRIX[permission]

/** What a role may do: nothing, for one that is not in the table, or for nobody's. */
export const permissionsOf = (role: string | undefined): Permission[] =>
  PERMISSIONS.filter((permission) => rolesWith(permission).some((named) => named === role))
