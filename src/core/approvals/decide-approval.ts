import type { Approval } from '#prisma'
import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { type Failure, fail, type Result } from '../kit/failure.ts'
import { type CoreDeps, run, type Scope, type UseCase } from '../kit/use-case.ts'
import { chatsOf } from '../staff/same-person.ts'
import { refuseAboutOwn, refuseOwn, requireStaff, type StaffActor, staffPermissions } from '../staff/staff-actor.ts'
import { walletsOf } from '../staff/wallets.ts'
import { isOwn, requesterOf, viewApproval } from './approval.ts'
import type { ApprovalKind } from './asked.ts'
import { kindOf } from './kinds.ts'
import { isAskedSo, markDecided } from './marks.ts'
import { nameOf } from './noting-refusals.ts'
import { chatsAbout, ownersOf } from './owners.ts'
import { hashText, isWhole, lockApproval, type Request } from './request.ts'
import { doneFor } from './shortfall.ts'
import { tellRequester } from './tell.ts'
import type { ApprovalOutcome, ApprovalView } from './views.ts'

export type Decision = 'approve' | 'refuse' | 'withdraw'

type Input = { actor: ChatRef; id: string; hash: string; decision: Decision }

const decideOnce: UseCase<Input, ApprovalView> = async (scope, { actor, id, hash, decision }) => {
  const seen = await requireStaff(scope, actor, 'queue.see')
  const row = (await lockApproval(scope, id)) ?? fail({ code: 'superseded' })
  const staff = await entitled(scope, row, seen, decision)
  if (row.state === 'open') {
    const outcome = await outcomeOf(scope, row, hash, { decision, staff })
    await settle(scope, row, staff, outcome)
    // It shows what opening it shows, and nothing else says that it was looked at.
  } else await audit(scope, actor, 'approval.read', `approval:${id}`)
  const now = await scope.tx.approval.findUniqueOrThrow({ where: { id } })
  return viewApproval(scope, now, staff, await staffPermissions(scope, actor))
}

/** What is refused before anything is tried: it says nothing of whom it is about. */
const BEFOREHAND: ReadonlySet<Failure['code']> = new Set([
  ...(['not_allowed', 'staff_code_needed', 'superseded'] as const),
  ...(['own_account', 'second_person', 'look_needed'] as const),
])

/**
 * Staff: decides a request, once. Approving does what was asked, in the transaction that decides it. Whoever asked may only
 * withdraw (`second_person`), whom it is about may do nothing (`own_account`), and whoever approves has looked
 * (`look_needed`). A request that was decided, has expired or could not be done any more comes back as it stands, with
 * nothing done. What may be done yet (`payer_stopped`, a payee who is short) leaves it open, and a row of its own, for the
 * transaction that refused has rolled back.
 * @param hash what the card showed: a request that is another by now is void
 */
export async function decideApproval(deps: CoreDeps, input: Input): Promise<Result<ApprovalView>> {
  const said = await run(deps, decideOnce, input, { repeatable: true })
  if (!said.ok && !BEFOREHAND.has(said.failure.code))
    await run(deps, noteRefused, { ...input, refused: nameOf(said.failure) })
  return said
}

const noteRefused: UseCase<Input & { refused: string }, null> = async (scope, { actor, id, refused }) => {
  await audit(scope, actor, 'approval.read', `approval:${id}`, { refused })
  return null
}

/** Who may take this decision about this request. */
async function entitled(scope: Scope, row: Approval, seen: StaffActor, decision: Decision): Promise<StaffActor> {
  if (decision === 'withdraw') return isOwn(row, seen) ? seen : fail({ code: 'not_allowed' })
  const staff = await requireStaff(scope, seen.chat, kindOf(row.kind as ApprovalKind).approve)
  for (const owner of await ownersOf(scope, row)) refuseOwn(staff, owner)
  refuseAboutOwn(staff, await chatsAbout(scope, row))
  // Two chats of one person are one person, whatever wallet the one that asked has by now.
  const { all: theirs } = await walletsOf(scope.tx, await chatsOf(scope.tx, requesterOf(row)))
  const isSame = isOwn(row, staff) || staff.wallets.some((wallet) => theirs.includes(wallet))
  return isSame ? fail({ code: 'second_person' }) : staff
}

async function outcomeOf(
  scope: Scope,
  row: Approval,
  hash: string,
  { decision, staff }: { decision: Decision; staff: StaffActor },
): Promise<ApprovalOutcome> {
  if (row.expiresAt <= scope.now) return 'expired'
  if (!isWhole(row) || !isAskedSo(scope.keyring, row) || hashText(row.requestHash) !== hash) return 'void'
  if (decision !== 'approve') return decision === 'refuse' ? 'refused' : 'withdrawn'
  const { execute, looked } = kindOf(row.kind as ApprovalKind)
  const request = JSON.parse(row.request) as Request
  await looked?.(scope, request, staff.chats)
  return (await doneFor(scope, staff.chat, execute(scope, request, row.id))) ? 'approved' : 'void'
}

async function settle(scope: Scope, row: Approval, staff: StaffActor, outcome: ApprovalOutcome): Promise<void> {
  const { chat, userId, name } = staff
  // Where the time decided, nobody did.
  const inTime = outcome !== 'expired'
  const by = inTime && { decidedBot: chat.botId, decidedTelegram: chat.telegramId, decidedUser: userId }
  const decided = { state: outcome, decidedAt: scope.now, ...by }
  const decidedMark = by && markDecided(scope.keyring, { ...row, ...decided })
  await scope.tx.approval.update({
    where: { id: row.id },
    data: { ...decided, ...(decidedMark && { decidedMark }) },
    select: { id: true },
  })
  await audit(scope, inTime ? chat : 'system', `approval.${outcome}`, `approval:${row.id}`, { kind: row.kind })
  if (outcome !== 'withdrawn') await tellRequester(scope, row, outcome, inTime ? name : null)
}
