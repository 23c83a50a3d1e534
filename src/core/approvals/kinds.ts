import { POST_MANUALLY } from '../correction/post-manually.ts'
import { REVERSE_ENTRY } from '../correction/reverse-entry.ts'
import { lockHeld } from '../held/lock-held.ts'
import { sendOn } from '../held/send-on.ts'
import { refuseStaying } from '../held/stays.ts'
import { lockPendingCase } from '../identity/case.ts'
import { requireLook } from '../identity/desk/live-look.ts'
import { setLevel } from '../identity/desk/set-level.ts'
import { fail } from '../kit/failure.ts'
import { sidesOfOne } from '../payment/sides.ts'
import { preparedResolution, resolvePayout } from '../payout/resolve-payout.ts'
import { lockReviewed, releaseReviewed } from '../payout/review.ts'
import { RELEASE_ACCOUNT } from '../people/freeze/release-account.ts'
import { REPLACE_MAILBOX } from '../people/mailbox/replace-mailbox.ts'
import { approveCase } from '../people/rebind/approve-case.ts'
import { lockRebind, newChatOf } from '../people/rebind/rebind.ts'
import { OPEN_RAIL } from '../rails/open-rail.ts'
import { concernedBy, namedBy } from '../reconcile/concerned.ts'
import { settleDifference } from '../reconcile/settle.ts'
import { REFUND_PAYMENT } from '../refund/decided/refund-payment.ts'
import { findCustomer } from '../staff/find-customer.ts'
import { SET_ROLE } from '../staff/set-role.ts'
import { assign } from '../suspense/assign.ts'
import { concernedByCaseOf } from '../suspense/concerned.ts'
import { isHere } from '../suspense/is-here.ts'
import { isOfPayout, lockOpenItem } from '../suspense/item.ts'
import { namedOwner, orderFor } from '../suspense/order.ts'
import { SEND_BACK_SUSPENSE } from '../suspense/send-back.ts'
import { TAKE_BACK_SUSPENSE } from '../suspense/take-back.ts'
import { WRITE_OFF_SUSPENSE } from '../suspense/write-off.ts'
import { SET_LIMITS } from '../wallet/own-limits/set-limits.ts'
import { SET_FEE } from '../wallet/tariff/set-fee.ts'
import { SET_LIMIT_RULE } from '../wallet/tariff/set-limit-rule.ts'
import type { ApprovalKind, Asked } from './asked.ts'
import type { Kind, KindOf } from './kind.ts'
import type { Request } from './request.ts'

/** Everything two people decide together. A kind without what it does does not compile. */
export const KINDS: { [K in ApprovalKind]: KindOf<K> } = {
  release_account: RELEASE_ACCOUNT,
  rebind_account: {
    ask: 'recovery.ask',
    approve: 'recovery.approve',
    async prepare(scope, { rebindId }) {
      const found = (await lockRebind(scope, rebindId, ['identity'])) ?? fail({ code: 'superseded' })
      return { request: { rebindId, userId: found.userId }, beneficiary: found.userId }
    },
    execute: (scope, { rebindId }: { rebindId: string }, approval) => approveCase(scope, rebindId, approval),
    // Whoever has the chat it would come to gains most of all, and need not have a wallet.
    async chats({ tx }, { rebindId }: { rebindId: string }) {
      const found = await tx.rebind.findUnique({ where: { id: rebindId } })
      return found ? [newChatOf(found)] : []
    },
  },
  assign_suspense: {
    ask: 'suspense.ask',
    approve: 'suspense.approve',
    async prepare(scope, { itemId, userId }, botId) {
      const item = await lockOpenItem(scope, itemId)
      if (!item || !isHere(item)) return fail({ code: 'superseded' })
      const { id, state } = await findCustomer(scope, botId, { userId })
      if (state === 'closed') fail({ code: 'payee_unavailable' })
      // What was withdrawn comes back to whoever withdrew it, or to nobody.
      if (isOfPayout(item) && (await namedOwner(scope, item)) !== id) fail({ code: 'payee_unavailable' })
      const order = await orderFor(scope, item, id)
      return { request: { itemId, userId: id, orderId: order?.id ?? null }, beneficiary: id }
    },
    execute: (scope, request: Parameters<typeof assign>[1], approval) => assign(scope, request, approval),
    concerns: concernedByCaseOf,
  },
  send_back_suspense: SEND_BACK_SUSPENSE,
  release_payment: {
    ask: 'risk.decide',
    approve: 'risk.approve',
    async prepare(scope, { intentId }) {
      const held = await lockHeld(scope, intentId)
      if (held?.intent.heldWhy !== 'review') return fail({ code: 'superseded' })
      await refuseStaying(scope, held.intent.ownerId, intentId)
      return { request: { intentId }, beneficiary: held.intent.ownerId }
    },
    async execute(scope, { intentId }: { intentId: string }, approval) {
      const held = await lockHeld(scope, intentId)
      if (held?.intent.heldWhy !== 'review') return false
      await refuseStaying(scope, held.intent.ownerId, intentId)
      return (await sendOn(scope, held, approval)) !== 'waits'
    },
    concerns: (scope, { intentId }: { intentId: string }) => sidesOfOne(scope, intentId),
  },
  release_withdrawal: {
    ask: 'risk.decide',
    approve: 'risk.approve',
    async prepare(scope, { intentId }) {
      const row = (await lockReviewed(scope, intentId)) ?? fail({ code: 'superseded' })
      await refuseStaying(scope, row.ownerId, intentId)
      return { request: { intentId }, beneficiary: row.ownerId }
    },
    execute: (scope, { intentId }: { intentId: string }, approval) => releaseReviewed(scope, intentId, approval),
  },
  write_off_suspense: WRITE_OFF_SUSPENSE,
  take_back_suspense: TAKE_BACK_SUSPENSE,
  set_level: {
    ask: 'identity.ask',
    approve: 'identity.approve',
    async prepare(scope, { caseId }) {
      const row = (await lockPendingCase(scope, caseId)) ?? fail({ code: 'superseded' })
      const { userId, level, submittedAt } = row
      // What is handed in anew is another matter: whoever agreed to the one has not seen the other.
      const handedIn = submittedAt?.toISOString() ?? null
      return { request: { caseId, userId, level: String(level), handedIn }, beneficiary: userId }
    },
    looked: (scope, request: Parameters<typeof setLevel>[1], chats) => requireLook(scope, request, chats),
    execute: (scope, request: Parameters<typeof setLevel>[1], approval) => setLevel(scope, request, approval),
  },
  settle_difference: {
    ask: 'books.work',
    approve: 'books.approve',
    async prepare(scope, { differenceId }) {
      const open = await scope.tx.reconcileException.findFirst({
        where: { id: differenceId, state: 'open', cause: { not: 'balance_gap' } },
      })
      if (!open) return fail({ code: 'superseded' })
      const [beneficiary = null] = await namedBy(scope, open)
      return { request: { differenceId }, beneficiary }
    },
    execute: (scope, request: Parameters<typeof settleDifference>[1], approval) =>
      settleDifference(scope, request, approval),
    async concerns(scope, { differenceId: id }: { differenceId: string }) {
      const found = await scope.tx.reconcileException.findUnique({ where: { id } })
      return found ? concernedBy(scope, found) : []
    },
  },
  resolve_payout: {
    ask: 'payouts.ask',
    approve: 'payouts.approve',
    async prepare(scope, asked) {
      const request = await preparedResolution(scope, asked)
      return { request, beneficiary: request.userId }
    },
    execute: (scope, request: Parameters<typeof resolvePayout>[1], approval) => resolvePayout(scope, request, approval),
  },
  replace_mailbox: REPLACE_MAILBOX,
  refund_payment: REFUND_PAYMENT,
  reverse_entry: REVERSE_ENTRY,
  post_manually: POST_MANUALLY,
  set_limits: SET_LIMITS,
  open_rail: OPEN_RAIL,
  set_fee: SET_FEE,
  set_limit_rule: SET_LIMIT_RULE,
  set_role: SET_ROLE,
}

/** What a kind asks of people and does, for code that has its name from a row or a request. */
export const kindOf = (kind: ApprovalKind): Kind<Asked, Request> => KINDS[kind] as unknown as Kind<Asked, Request>
