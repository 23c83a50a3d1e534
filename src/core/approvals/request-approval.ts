import type { Approval } from '#prisma'
import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import { after, DAY } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { keepReason } from '../staff/reason.ts'
import { type StaffActor, staffPermissions } from '../staff/staff-actor.ts'
import { viewApproval } from './approval.ts'
import type { Asked } from './asked.ts'
import { markAsked } from './marks.ts'
import { notingRefusals } from './noting-refusals.ts'
import { prepared } from './prepared.ts'
import { canonical, hashText, requestHash } from './request.ts'
import { tellApprovers } from './tell.ts'
import type { ApprovalView } from './views.ts'

const LIVES = DAY

type Wish = { actor: ChatRef; asked: Asked; reason: string; shown?: string }

const requestOnce: UseCase<Wish, ApprovalView> = async (scope, { actor, asked, reason, shown }) => {
  const { staff, request, beneficiary } = await prepared(scope, actor, asked)
  const text = canonical(request)
  const hash = requestHash(asked.kind, text)
  if (shown !== undefined && shown !== hashText(hash)) fail({ code: 'superseded' })
  const reasonId = await keepReason(scope, reason)
  const twin = await openTwin(scope, hash)
  // Whoever asks for what is asked for already reads that request: theirs is a look, with a reason of its own.
  if (twin) await audit(scope, actor, 'approval.read', `approval:${twin.id}`, { reason: reasonId })
  const row = twin ?? (await keep())
  return viewApproval(scope, row, staff, await staffPermissions(scope, actor))

  async function keep(): Promise<Approval> {
    const terms = { kind: asked.kind, request: text, requestHash: hash, reasonId, beneficiaryUser: beneficiary }
    const row = { id: scope.newId(), ...terms, ...requester(staff), ...life() }
    const kept = await scope.tx.approval.create({ data: { ...row, askedMark: markAsked(scope.keyring, row) } })
    await audit(scope, actor, 'approval.asked', `approval:${kept.id}`, { kind: asked.kind, reason: reasonId })
    await tellApprovers(scope, kept, staff.name)
    return kept
  }

  function life() {
    return { createdAt: scope.now, expiresAt: after(scope.now, LIVES) }
  }
}

/**
 * Staff: asks for what takes two. Nothing happens until somebody else agrees within 24 hours. The same thing asked
 * again, or twice at once, is the same request, and leaves its reason. What is refused leaves a row. `own_account`,
 * `superseded`, `customer_not_found`, `payer_stopped`.
 * @param shown the hash of what their card said: where it would be another request by now, nothing is asked for
 */
export const requestApproval = notingRefusals(requestOnce, {})

const requester = ({ chat, userId }: StaffActor) => ({
  requestedBot: chat.botId,
  requestedTelegram: chat.telegramId,
  requestedUser: userId,
})

/** The open request for the very same thing. Of two at once the second waits here and finds the first. */
async function openTwin({ tx, now }: Scope, hash: Uint8Array<ArrayBuffer>): Promise<Approval | null> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`approval ${hashText(hash)}`}, 0))::text`
  return tx.approval.findFirst({ where: { requestHash: hash, state: 'open', expiresAt: { gt: now } } })
}
