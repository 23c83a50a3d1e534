import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { fail } from '../../kit/failure.ts'
import type { Scope, UseCase } from '../../kit/use-case.ts'
import { keepReason } from '../../staff/reason.ts'
import { refuseOwn, requireStaff } from '../../staff/staff-actor.ts'
import { isHandedIn } from '../case.ts'
import type { IdentityCaseView } from '../views.ts'
import { hasLiveLook } from './live-look.ts'
import { viewCase } from './view-case.ts'

type Look = { actor: ChatRef; caseId: string; reason?: string }

/**
 * Staff: one case, masked; with a reason, what was given, and its files can be shown for a quarter of an hour, in which
 * the case opens again without being asked for one. Every look leaves a row (ADM-05). `superseded` for a case that is
 * not there, and for a reason to read what is not handed in; `own_account`, `reason_needed`.
 */
export const openIdentity: UseCase<Look, IdentityCaseView> = async (scope, { actor, caseId, reason }) => {
  const staff = await requireStaff(scope, actor, 'identity.see')
  const row = await scope.tx.identityCase.findUnique({ where: { id: caseId } })
  if (!row || row.state === 'draft') return fail({ code: 'superseded' })
  refuseOwn(staff, row.userId)
  if (reason !== undefined && !isHandedIn(row.state)) return fail({ code: 'superseded' })
  if (reason === undefined) await audit(scope, actor, 'identity.seen', `user:${row.userId}`, { case: caseId })
  else await noteLook(scope, actor, { caseId, userId: row.userId, reason })
  return viewCase(scope, row, reason !== undefined || (await hasLiveLook(scope, actor, caseId)))
}

async function noteLook(
  scope: Scope,
  { botId, telegramId }: ChatRef,
  { caseId, userId, reason }: { caseId: string; userId: string; reason: string },
): Promise<void> {
  const [id, reasonId] = [scope.newId(), await keepReason(scope, reason)]
  await scope.tx.identityLook.create({
    data: { id, caseId, botId, telegramId, reasonId, createdAt: scope.now },
    select: { id: true },
  })
  await audit(scope, { botId, telegramId }, 'identity.opened', `user:${userId}`, { case: caseId, reason: reasonId })
}
