import type { Approval } from '#prisma'
import { sameChat } from '../chat/chat-key.ts'
import { briefCase } from '../identity/desk/view-case.ts'
import type { Scope } from '../kit/use-case.ts'
import { viewPayoutCase, WITH_DESTINATION } from '../payout/view-case.ts'
import type { PayoutResolution } from '../payout/views.ts'
import { viewMailboxCase } from '../people/mailbox/view-mailbox-case.ts'
import { viewCase } from '../people/rebind/case.ts'
import { viewDifference, WITH_LINE } from '../reconcile/view-difference.ts'
import { viewRisk } from '../risk/view-risk.ts'
import { briefOf } from '../staff/brief.ts'
import { openReason } from '../staff/reason.ts'
import { restrictionsOf, restrictionsOfRelease, staffName, wordless } from '../staff/restriction.ts'
import type { StaffActor } from '../staff/staff-actor.ts'
import { briefOfOrder, viewItem } from '../suspense/item.ts'
import type { ApprovalKind } from './asked.ts'
import { kindOf } from './kinds.ts'
import { hashText, type Request } from './request.ts'
import type { ApprovalState, ApprovalView } from './views.ts'

export const requesterOf = (row: Approval) => ({ botId: row.requestedBot, telegramId: row.requestedTelegram })

const deciderOf = ({ decidedBot: botId, decidedTelegram: telegramId }: Approval) =>
  botId === null || telegramId === null ? null : { botId, telegramId }

/** Whether a request is this person's own: from this chat, or from another of theirs. */
export const isOwn = (row: Approval, { chats, wallets }: StaffActor): boolean =>
  chats.some((chat) => sameChat(requesterOf(row), chat)) ||
  (row.requestedUser !== null && wallets.includes(row.requestedUser))

/** A request as a staff member sees it. @param rights what they may do */
export async function viewApproval(
  scope: Scope,
  row: Approval,
  staff: StaffActor,
  rights: readonly string[],
): Promise<ApprovalView> {
  const kind = row.kind as ApprovalKind
  const state = row.state === 'open' && row.expiresAt <= scope.now ? 'expired' : (row.state as ApprovalState)
  const mine = isOwn(row, staff)
  const reason = await scope.tx.staffReason.findUniqueOrThrow({ where: { id: row.reasonId } })
  const decider = deciderOf(row)
  return {
    id: row.id,
    kind,
    state,
    hash: hashText(row.requestHash),
    by: await staffName(scope, requesterOf(row)),
    reason: openReason(scope, reason),
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    decidedBy: decider && (await staffName(scope, decider)),
    mine,
    mayDecide: state === 'open' && !mine && rights.includes(kindOf(kind).approve),
    restrictions: await restrictionsAbout(scope, kind, JSON.parse(row.request) as Request, staff),
    ...(await aboutOf(scope, JSON.parse(row.request) as Request, staff, rights)),
    proposal: await proposalOf(scope, kind, row.request),
  }
}

const proposalOf = async (scope: Scope, kind: ApprovalKind, request: string) =>
  (await kindOf(kind).show?.(scope, JSON.parse(request) as Request)) ?? null

/** Why an account is restricted is read by those who decide whether it is let go, once they have shown who they are. */
async function restrictionsAbout(
  scope: Scope,
  kind: ApprovalKind,
  { userId, restrictionId }: Request,
  { isProven }: StaffActor,
) {
  if (!userId) return []
  const all = await (restrictionId
    ? restrictionsOfRelease(scope, userId, restrictionId)
    : restrictionsOf(scope, userId))
  return kind === 'release_account' && isProven ? all : wordless(all)
}

async function aboutOf(scope: Scope, request: Request, { chat, isProven }: StaffActor, rights: readonly string[]) {
  const { userId, itemId, orderId, intentId, caseId, rebindId, differenceId } = request
  const identity = caseId ? await scope.tx.identityCase.findUnique({ where: { id: caseId } }) : null
  const item = itemId ? await scope.tx.suspenseItem.findUnique({ where: { id: itemId } }) : null
  const order = orderId ? await scope.tx.topUp.findUnique({ where: { id: orderId } }) : null
  const rebind = rebindId ? await scope.tx.rebind.findUnique({ where: { id: rebindId } }) : null
  const difference = differenceId
    ? await scope.tx.reconcileException.findUnique({ where: { id: differenceId }, include: WITH_LINE })
    : null
  return {
    customer: await briefOf(scope, userId ?? null),
    item: item && (await viewItem(scope, item, { whole: isProven && rights.includes('suspense.ask') })),
    order: order && briefOfOrder(order),
    payment: intentId ? await viewRisk(scope, intentId) : null,
    identity: identity && (await briefCase(scope, identity)),
    ...(await aboutPayout(scope, request)),
    // What its owner states, and who a bank names, says who they are: a stolen chat of staff's must not read it.
    difference:
      difference && (await viewDifference(scope, difference, chat, isProven && rights.includes('books.work'))),
    mailbox: await mailboxOf(scope, request, isProven),
    recovery: rebind && (await viewCase(scope, rebind, isProven)),
  }
}

async function mailboxOf(scope: Scope, { mailboxId }: Request, isProven: boolean) {
  const row = mailboxId ? await scope.tx.mailboxCase.findUnique({ where: { id: mailboxId } }) : null
  return row && viewMailboxCase(scope, row, isProven)
}

async function aboutPayout(scope: Scope, { payoutId, outcome, providerReference }: Request) {
  const where = { id: payoutId ?? '' }
  const row = payoutId ? await scope.tx.payout.findUnique({ where, include: WITH_DESTINATION }) : null
  if (!row) return { payout: null, resolution: null }
  const resolution = { outcome: outcome as PayoutResolution, providerReference: providerReference ?? '' }
  return { payout: await viewPayoutCase(scope, row), resolution }
}
