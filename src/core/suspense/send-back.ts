import type { SuspenseItem } from '#prisma'
import type { KindOf } from '../approvals/kind.ts'
import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import { accountOf, HOUSE, ownerOfRail } from '../ledger/chart.ts'
import { postOne } from '../ledger/post.ts'
import { notify } from '../notices/notify.ts'
import { railOf } from '../topup/rails.ts'
import { ownerOfCase } from './assigned.ts'
import { concernedByCaseOf } from './concerned.ts'
import { endMissingLike, isMissing } from './halves.ts'
import { isHere } from './is-here.ts'
import { amountOfItem, closeItem, isOfPayout, lockOpenItem } from './item.ts'
import { endReview, lockNews } from './order.ts'
import { recalledFrom } from './recalled.ts'

/** `like`: that the like of it was missing, so that it was to end that, and to pay nobody. */
type Request = { itemId: string; recalled?: string; like?: 'missing' }

/**
 * Two of staff return money that waits to whoever sent it. Where the like of it was taken back from whom it names, it
 * may have been this, and who sent it would be paid a second time: then they say that they saw that, or nothing is asked for.
 */
export const SEND_BACK_SUSPENSE: KindOf<'send_back_suspense'> = {
  ask: 'suspense.ask',
  approve: 'suspense.approve',
  async prepare(scope, { itemId, recalled }) {
    const item = await lockOpenItem(scope, itemId)
    if (!item || !isHere(item) || isOfPayout(item)) return fail({ code: 'superseded' })
    const beneficiary = await ownerOfCase(scope, item)
    if (await isMissing(scope, knownOf(item))) return { request: { itemId, like: 'missing' }, beneficiary }
    const seen = recalled === undefined ? {} : { recalled }
    return (await isSeen(scope, item, seen))
      ? { request: { itemId, ...seen }, beneficiary }
      : fail({ code: 'superseded' })
  },
  execute: (scope, request: Request, approval) => sendBack(scope, request, approval),
  concerns: concernedByCaseOf,
}

const isSeen = async (scope: Scope, item: SuspenseItem, { recalled }: Pick<Request, 'recalled'>): Promise<boolean> =>
  (await recalledFrom(scope, item))?.id === recalled

const knownOf = (item: SuspenseItem) => ({ rail: item.rail, reference: item.reference, amount: amountOfItem(item) })

/**
 * Money in suspense goes back to whoever sent it (`unidentified → topup_clearing`): from now on the rail owes us
 * nothing for it. Sending it is the bank's part; its word that it did so then finds the case and books nothing more.
 * Where that such money went was its word already, and nobody knew of whom, this is of whom: the two cases are each other's end.
 * Returns false, and does nothing, when the case is closed, or since it was asked for its like was taken from its owner, or
 * was missing then and is no longer.
 */
async function sendBack(scope: Scope, { itemId, like, ...seen }: Request, approval: string): Promise<boolean> {
  const known = await scope.tx.suspenseItem.findUnique({ where: { id: itemId } })
  // What a rail says of the like of it comes before, as a whole, or after.
  if (known) await lockNews(scope, known)
  const item = await lockOpenItem(scope, itemId)
  if (!item || !isHere(item)) return false
  const isGone = (await endMissingLike(scope, knownOf(item), approval)) !== undefined
  if (!isGone && (like === 'missing' || !(await isSeen(scope, item, seen)))) return false
  if (!isGone) await book(scope, item, approval)
  await closeItem(scope, item, isGone ? 'returned' : 'sent_back', approval)
  const order = await endReview(scope, item, null)
  if (order) {
    const { userId, reference } = order
    const amount = amountOfItem(item)
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
