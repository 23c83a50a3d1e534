import type { KindOf } from '../../approvals/kind.ts'
import type { Request } from '../../approvals/request.ts'
import { audit } from '../../kit/audit.ts'
import { fail } from '../../kit/failure.ts'
import { enqueue } from '../../kit/jobs.ts'
import { after } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { LASTS, lockMailboxCase, newAddressOf } from './mailbox-case.ts'
import { tellChat, tellNewMailbox, tellOldMailbox } from './tell.ts'

export const FINISH_MAILBOX = 'finish-mailbox'

/** What two people agree to: this case, this address, and who had spoken against it when they looked. */
type About = { mailboxId: string; userId: string; to: string; objectedAt: string | null; movedAt?: string | null }

async function about(scope: Scope, mailboxId: string): Promise<About | null> {
  const row = await lockMailboxCase(scope, mailboxId, ['identity'])
  if (!row || row.movedBy) return null
  const { userId, objectedAt, movedAt } = row
  const owner = await scope.tx.user.findUniqueOrThrow({ where: { id: userId } })
  const index = scope.keyring.blindIndex('email', newAddressOf(scope, owner, row))
  const to = Buffer.from(index).toString('base64url')
  return {
    mailboxId,
    userId,
    to,
    objectedAt: objectedAt?.toISOString() ?? null,
    movedAt: movedAt?.toISOString() ?? null,
  }
}

/** Two of staff agreed: the 72 hours begin, and chat and both mailboxes are told. False when it is another case by now. */
async function approve(scope: Scope, asked: About, approvalId: string): Promise<boolean> {
  const { mailboxId: id, userId } = asked
  const now = await about(scope, id)
  // One that was asked for before moves were noted knows of none.
  const before = { movedAt: null, ...asked }
  if (!now || now.to !== before.to || now.objectedAt !== before.objectedAt || now.movedAt !== before.movedAt)
    return false
  const until = after(scope.now, LASTS.waiting)
  const row = await scope.tx.mailboxCase.update({ where: { id }, data: { state: 'waiting', until, approvalId } })
  await enqueue(scope, FINISH_MAILBOX, { id }, { jobKey: `mailbox ${id}`, runAt: until })
  await audit(scope, 'system', 'mailbox.approved', `user:${userId}`, { case: id, approval: approvalId })
  const owner = await scope.tx.user.findUniqueOrThrow({ where: { id: userId } })
  await tellChat(scope, row, 'approved')
  await tellOldMailbox(scope, owner, row, 'approved')
  await tellNewMailbox(scope, owner, row)
  return true
}

/** Another address for whom the mailbox is lost, as two of staff decide it. */
export const REPLACE_MAILBOX: KindOf<'replace_mailbox'> = {
  ask: 'recovery.ask',
  approve: 'recovery.approve',
  async prepare(scope, { mailboxId }) {
    const request: Request & About = (await about(scope, mailboxId)) ?? fail({ code: 'superseded' })
    return { request, beneficiary: request.userId }
  },
  execute: (scope, request: About, approval) => approve(scope, request, approval),
}
