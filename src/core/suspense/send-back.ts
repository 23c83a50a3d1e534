import type { SuspenseItem } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { accountOf, HOUSE, ownerOfRail } from '../ledger/chart.ts'
import { postOne } from '../ledger/post.ts'
import { notify } from '../notices/notify.ts'
import { railOf } from '../topup/rails.ts'
import { endMissing } from './halves.ts'
import { isHere } from './is-here.ts'
import { amountOfItem, closeItem, lockOpenItem } from './item.ts'
import { endReview } from './order.ts'

/**
 * Money in suspense goes back to whoever sent it (`unidentified → topup_clearing`): from now on the rail owes us
 * nothing for it. Sending it is the bank's part; its word that it did so then finds the case and books nothing more.
 * Where that such money went was its word already, and nobody knew of whom, this is of whom: the two cases are each other's end.
 * Returns false, and does nothing, when the case is closed.
 */
export async function sendBack(scope: Scope, { itemId }: { itemId: string }, approval: string): Promise<boolean> {
  const item = await lockOpenItem(scope, itemId)
  if (!item || !isHere(item)) return false
  const amount = amountOfItem(item)
  const { rail, reference } = item
  const isGone = (await endMissing(scope, { rail, reference, amount }, approval)) !== undefined
  if (!isGone) await book(scope, item, approval)
  await closeItem(scope, item, isGone ? 'returned' : 'sent_back', approval)
  const order = await endReview(scope, item, null)
  if (order) {
    const { userId, reference } = order
    await notify(
      scope,
      { userId },
      { kind: 'topup_returned', rail: railOf(order.rail), amount, reference, reason: null },
    )
  }
  return true
}

async function book(scope: Scope, item: SuspenseItem, approval: string): Promise<void> {
  const { tx } = scope
  const amount = amountOfItem(item)
  const from = await accountOf(tx, HOUSE, 'unidentified', amount.currency)
  const to = await accountOf(tx, ownerOfRail(item.rail), 'topup_clearing', amount.currency)
  const business = { kind: 'suspense_send_back', businessKey: `suspense_send_back:${item.id}` }
  await postOne(scope, { id: scope.newId(), ...business, actor: `approval:${approval}`, legs: [{ from, to, amount }] })
}
