import type { Rebind } from '#prisma'
import { must } from '../../kit/must.ts'
import type { Scope } from '../../kit/use-case.ts'
import { briefsOf } from '../../staff/brief.ts'
import type { RecoveryBrief, RecoveryCase } from '../views.ts'
import { openStatement, staysHere } from './rebind.ts'

/** Cases in a line each, their customers masked. */
export async function briefCases(scope: Scope, rows: readonly Rebind[]): Promise<RecoveryBrief[]> {
  const briefs = await briefsOf(
    scope,
    rows.flatMap(({ userId }) => userId ?? []),
  )
  return rows.map((row) => {
    const { id, state, createdAt, until } = row
    const customer = must(briefs.get(row.userId ?? ''), 'a case is about somebody')
    return { id, customer, here: staysHere(row), agreed: state === 'waiting', createdAt, until }
  })
}

/** One of them. */
async function briefOfCase(scope: Scope, row: Rebind): Promise<RecoveryBrief> {
  const [brief] = await briefCases(scope, [row])
  return must(brief, 'one of one')
}

/**
 * The same with what its owner states, by which others may know them.
 * @param whole without it the statement stays shut, as it does once there is nothing to compare
 */
export const viewCase = async (scope: Scope, row: Rebind, whole: boolean): Promise<RecoveryCase> => ({
  ...(await briefOfCase(scope, row)),
  statement: whole && row.state === 'identity' && row.until > scope.now ? openStatement(scope, row) : null,
})
