import type { CustomerView } from '#core'
import type { Seed } from '../turn.ts'

/** What asking for a release begins with: where only one thing restricts an account, that is the one. Null: nothing does. */
export function releaseSeed({ userId, restrictions }: Pick<CustomerView, 'userId' | 'restrictions'>): Seed | null {
  const [one, another] = restrictions
  if (!one) return null
  return another ? { userId } : { userId, restrictionId: one.id }
}
