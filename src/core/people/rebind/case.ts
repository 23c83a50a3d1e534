import type { Rebind } from '#prisma'
import { must } from '../../kit/must.ts'
import type { Scope } from '../../kit/use-case.ts'
import { briefOf } from '../../staff/brief.ts'
import type { RecoveryBrief, RecoveryCase } from '../views.ts'
import { openStatement } from './rebind.ts'

/** A case in a line, its customer masked. */
export async function briefOfCase(scope: Scope, row: Rebind): Promise<RecoveryBrief> {
  const customer = must(await briefOf(scope, row.userId), 'a case is about somebody')
  return { id: row.id, customer, createdAt: row.createdAt, until: row.until }
}

/** The same with what its owner states, by which others may know them. */
export const viewCase = async (scope: Scope, row: Rebind): Promise<RecoveryCase> => ({
  ...(await briefOfCase(scope, row)),
  statement: openStatement(scope, row),
})
