import type { Scope } from '../kit/use-case.ts'
import { accountOf, HOUSE } from '../ledger/chart.ts'
import { postOne } from '../ledger/post.ts'
import { isHere } from './is-here.ts'
import { amountOfItem, closeItem, lockOpenItem } from './item.ts'

/**
 * Ends a case of money that is missing. What the bank took back after it was spent is the house's loss already, so its
 * case only closes; what it took without our having it becomes one now (`loss → unidentified`). Returns false, and does
 * nothing, when the case is closed, or is money that is here.
 */
export async function writeOff(scope: Scope, { itemId }: { itemId: string }, approval: string): Promise<boolean> {
  const item = await lockOpenItem(scope, itemId)
  if (!item || isHere(item)) return false
  if (item.cause === 'returned_unknown') {
    const amount = amountOfItem(item)
    const from = await accountOf(scope.tx, HOUSE, 'loss', amount.currency)
    const to = await accountOf(scope.tx, HOUSE, 'unidentified', amount.currency)
    const business = { kind: 'suspense_write_off', businessKey: `suspense_write_off:${item.id}` }
    await postOne(scope, {
      id: scope.newId(),
      ...business,
      actor: `approval:${approval}`,
      legs: [{ from, to, amount }],
    })
  }
  await closeItem(scope, item, 'written_off', approval)
  return true
}
