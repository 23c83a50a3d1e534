import type { SuspenseItem, TopUp } from '#prisma'
import { newReference } from '../kit/reference.ts'
import type { Scope } from '../kit/use-case.ts'
import { accountOf, HOUSE, ownerOfUser } from '../ledger/chart.ts'
import { postOne } from '../ledger/post.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { notify } from '../notices/notify.ts'
import { giveBackPayout } from '../payout/contradict.ts'
import { lockState } from '../people/freeze/state.ts'
import { paymentWaiting } from '../topup/payment-waiting.ts'
import { railOf } from '../topup/rails.ts'
import { ownTopUp } from './assigned.ts'
import { isHere } from './is-here.ts'
import { amountOfItem, closeItem, isOfPayout, lockOpenItem } from './item.ts'
import { endReview, lockAwaited } from './order.ts'

/** Whose the money is. `orderId`: the top-up it pays; null makes it one of its own. */
export type Assignment = { itemId: string; userId: string; orderId: string | null }

/**
 * Gives money in suspense to the customer it was meant for, as the top-up it should have been (`unidentified → user`):
 * with that top-up's own business key, so that it can never be credited a second time. Returns false, and does nothing,
 * when the case is closed, the top-up was paid or its customer has left meanwhile.
 */
export async function assign(scope: Scope, assignment: Assignment, approval: string): Promise<boolean> {
  const item = await lockOpenItem(scope, assignment.itemId)
  if (!item || !isHere(item)) return false
  // Locked against closing: money is never credited to whoever has left (CLS-01).
  if ((await lockState(scope, assignment.userId)) === 'closed') return false
  if (isOfPayout(item)) return giveBack(scope, item, assignment.userId, approval)
  const order = await orderOf(scope, item, assignment)
  if (!order) return false
  await credit(scope, item, order, approval)
  await closeItem(scope, item, 'assigned', approval)
  await endReview(scope, item, order.userId)
  return true
}

/** A withdrawal that came back after all is its owner's again, as if it had never been said to have arrived. */
async function giveBack(scope: Scope, item: SuspenseItem, userId: string, approval: string): Promise<boolean> {
  if (!(await giveBackPayout(scope, item, userId, approval))) return false
  await closeItem(scope, item, 'assigned', approval)
  return true
}

async function orderOf(scope: Scope, item: SuspenseItem, { orderId, userId }: Assignment): Promise<TopUp | null> {
  const { tx, now } = scope
  if (orderId !== null) {
    const order = await lockAwaited(scope, orderId, item)
    return order?.userId === userId ? order : null
  }
  const { rail, currency, amount, createdAt } = item
  const reference = newReference('OK', scope.random)
  const made = { userId, rail, reference, currency, amount, createdAt, expiresAt: now }
  return tx.topUp.create({ data: { id: ownTopUp(item.id), ...made } })
}

async function credit(scope: Scope, item: SuspenseItem, order: TopUp, approval: string): Promise<void> {
  const { tx, now } = scope
  const amount = amountOfItem(item)
  const from = await accountOf(tx, HOUSE, 'unidentified', amount.currency)
  const to = await accountOf(tx, ownerOfUser(order.userId), 'user', amount.currency)
  const business = { kind: 'topup', businessKey: `topup:${order.id}`, actor: `approval:${approval}` }
  await postOne(scope, { id: order.id, ...business, legs: [{ from, to, amount }] })
  // Placed by hand: all that came is the customer's, and nothing is asked for it.
  const credited = { state: 'credited', credited: amount.minor, fee: 0n, reason: null, settledAt: now }
  await tx.topUp.update({ where: { id: order.id }, data: credited })
  const account = await tx.ledgerAccount.findUniqueOrThrow({ where: { id: to } })
  const available = money(account.balance, amount.currency)
  const asked = money(order.amount, currencyOf(order.currency))
  const { userId, reference } = order
  const told = { rail: railOf(order.rail), amount, fee: money(0n, amount.currency), reference, available, asked }
  const waiting = await paymentWaiting(scope, userId)
  await notify(scope, { userId }, { kind: 'topup_credited', ...told, ...waiting })
}
