import type { MailboxCase } from '#prisma'
import { must } from '../../kit/must.ts'
import type { Scope } from '../../kit/use-case.ts'
import { briefsOf } from '../../staff/brief.ts'
import { userPlace } from '../actor.ts'
import { maskEmail } from '../email.ts'
import { isAtStaff, liveCaseOf, newAddressOf, statementOf } from './mailbox-case.ts'
import { proofsSince } from './proofs-since.ts'
import { takenBackAt } from './taken-back.ts'
import type { MailboxBrief, MailboxCaseView, MailboxStanding } from './views.ts'

/** How somebody's case stands, for whoever of staff looks at them; null where the new mailbox has not confirmed any. */
export async function mailboxStandingOf(scope: Scope, userId: string): Promise<MailboxStanding | null> {
  const row = await liveCaseOf(scope, userId)
  return row && row.state !== 'asked' ? standing(scope, row) : null
}

const standing = ({ now }: Scope, row: MailboxCase): MailboxStanding => ({
  id: row.id,
  atStaff: isAtStaff(row, now),
  agreed: row.state === 'waiting',
  objectedAt: row.objectedAt,
  movedAt: row.movedAt,
  createdAt: row.createdAt,
  until: row.until,
})

/** Cases in a line each, their customers masked. */
export async function briefMailboxCases(scope: Scope, rows: readonly MailboxCase[]): Promise<MailboxBrief[]> {
  const briefs = await briefsOf(
    scope,
    rows.map(({ userId }) => userId),
  )
  return rows.map((row) => {
    const customer = must(briefs.get(row.userId), 'a case is about somebody')
    return { customer, ...standing(scope, row) }
  })
}

/**
 * One of them as staff compare it: what was proven, both addresses masked, what its owner states.
 * @param whole without it the statement stays shut, for it says who somebody is; so it does once there is nothing to compare
 */
export async function viewMailboxCase(scope: Scope, row: MailboxCase, whole: boolean): Promise<MailboxCaseView> {
  const owner = await scope.tx.user.findUniqueOrThrow({ where: { id: row.userId } })
  const [brief] = await briefMailboxCases(scope, [row])
  const { pin, code } = row
  return {
    ...must(brief, 'one of one'),
    level: owner.level,
    frozen: owner.state !== 'active',
    pin,
    code: code === 'authenticator' || code === 'recovery' ? code : null,
    since: await proofsSince(scope, owner),
    takenBackAt: await takenBackAt(scope, owner.id),
    oldEmail: maskEmail(scope.keyring.open(owner.dataKey, userPlace('email', owner.id), owner.email)),
    newEmail: maskEmail(newAddressOf(scope, owner, row)),
    statement: whole && isAtStaff(row, scope.now) ? statementOf(scope, owner, row) : null,
  }
}
