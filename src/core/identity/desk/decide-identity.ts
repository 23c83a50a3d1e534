import type { IdentityCase } from '#prisma'
import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { fail } from '../../kit/failure.ts'
import type { Scope, UseCase } from '../../kit/use-case.ts'
import { notify } from '../../notices/notify.ts'
import { mailOwner } from '../../people/mail-user.ts'
import { refuseOwn, requireStaff } from '../../staff/staff-actor.ts'
import { cleanText } from '../../support/clean-text.ts'
import { lockPendingCase } from '../case.ts'
import { codesFor } from '../codes.ts'
import { sealWords } from '../facts.ts'
import { type IdentityCaseView, type IdentityCode, type IdentityDecision, WORDS_MAX } from '../views.ts'
import { viewCase } from './view-case.ts'

type Decide = { actor: ChatRef; caseId: string; decision: IdentityDecision; code: IdentityCode; words: string }

/**
 * Staff, alone: asks the person for something again, or rejects the case, with a reason and words the person reads.
 * Approving takes two. `superseded` when it was decided meanwhile, `own_account`, `text_too_long`, and `reason_needed`
 * also for one that a case of its level cannot have.
 */
export const decideIdentity: UseCase<Decide, IdentityCaseView> = async (scope, input) => {
  const { actor, caseId, decision, code } = input
  const staff = await requireStaff(scope, actor, 'identity.ask')
  const row = (await lockPendingCase(scope, caseId)) ?? fail({ code: 'superseded' })
  refuseOwn(staff, row.userId)
  const words = cleanText(input.words, WORDS_MAX)
  if (words === '' || !codesFor(row.level).includes(code)) fail({ code: 'reason_needed' })
  const state = decision === 'reject' ? 'rejected' : 'asked'
  const decided = await keep(scope, row, state, { code, words })
  await audit(scope, actor, `identity.${state}`, `user:${row.userId}`, { case: caseId, code })
  const news = { level: row.level, code, words }
  const kind = decision === 'reject' ? 'identity_rejected' : 'identity_asked'
  await notify(scope, { userId: row.userId }, { kind, ...news })
  // Why is said in the chat alone: a mailbox is read by more people, and for longer.
  await mailOwner(scope, row.userId, kind, { level: String(row.level) })
  return viewCase(scope, decided, false)
}

async function keep(
  scope: Scope,
  { id, userId }: IdentityCase,
  state: 'asked' | 'rejected',
  { code, words }: { code: string; words: string },
): Promise<IdentityCase> {
  const owner = await scope.tx.user.findUniqueOrThrow({ where: { id: userId }, select: { dataKey: true } })
  const data = { state, code, words: sealWords(scope, owner, id, words), decidedAt: scope.now }
  return scope.tx.identityCase.update({ where: { id }, data })
}
