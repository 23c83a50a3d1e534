import type { MailboxCase } from '#prisma'
import { must } from '../../kit/must.ts'
import type { Scope } from '../../kit/use-case.ts'
import { briefsOf } from '../../staff/brief.ts'
import { userPlace } from '../actor.ts'
import { maskEmail } from '../email.ts'
import { newAddressOf, statementOf } from './mailbox-case.ts'
import type { MailboxBrief, MailboxCaseView } from './views.ts'

/** Cases in a line each, their customers masked. */
export async function briefMailboxCases(scope: Scope, rows: readonly MailboxCase[]): Promise<MailboxBrief[]> {
  const briefs = await briefsOf(
    scope,
    rows.map(({ userId }) => userId),
  )
  return rows.map(({ id, userId, state, objectedAt, createdAt, until }) => {
    const customer = must(briefs.get(userId), 'a case is about somebody')
    return { id, customer, agreed: state === 'waiting', objectedAt, createdAt, until }
  })
}

/**
 * One of them as staff compare it: what was proven, both addresses masked, what its owner states.
 * @param whole without it the statement stays shut: it says who somebody is
 */
export async function viewMailboxCase(scope: Scope, row: MailboxCase, whole: boolean): Promise<MailboxCaseView> {
  const owner = await scope.tx.user.findUniqueOrThrow({ where: { id: row.userId } })
  const [brief] = await briefMailboxCases(scope, [row])
  const { pin, code } = row
  return {
    ...must(brief, 'one of one'),
    level: owner.level,
    pin,
    code: code === 'authenticator' || code === 'recovery' ? code : null,
    oldEmail: maskEmail(scope.keyring.open(owner.dataKey, userPlace('email', owner.id), owner.email)),
    newEmail: maskEmail(newAddressOf(scope, owner, row)),
    statement: whole ? statementOf(scope, owner, row) : '',
  }
}
