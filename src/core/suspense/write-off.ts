import type { SuspenseItem } from '#prisma'
import type { KindOf } from '../approvals/kind.ts'
import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import { accountOf, HOUSE } from '../ledger/chart.ts'
import { postOne } from '../ledger/post.ts'
import { ownerOfCase } from './assigned.ts'
import { concernedByCaseOf } from './concerned.ts'
import { isHere } from './is-here.ts'
import { amountOfItem, closeItem, lockOpenItem } from './item.ts'
import { isUnshown } from './unshown.ts'

type Request = { itemId: string }

/** Two of staff close a case against the house's losses: of money that is missing, or that never left. */
export const WRITE_OFF_SUSPENSE: KindOf<'write_off_suspense'> = {
  ask: 'suspense.ask',
  approve: 'suspense.approve',
  async prepare(scope, { itemId }) {
    const item = await lockOpenItem(scope, itemId)
    if (!item || !(await isOfTheHouse(scope, item))) return fail({ code: 'superseded' })
    return { request: { itemId }, beneficiary: await ownerOfCase(scope, item) }
  },
  execute: (scope, request: Request, approval) => writeOff(scope, request, approval),
  concerns: concernedByCaseOf,
}

/** What came waits for its owner, and is never the house's. */
const isOfTheHouse = async (scope: Scope, item: SuspenseItem): Promise<boolean> =>
  !isHere(item) || isUnshown(scope, item)

/**
 * Ends a case of money that is missing, or that our books sent and no statement shows. What the bank took back after it was
 * spent is the house's loss already, so its case only closes; what it took without our having it becomes one now
 * (`loss → unidentified`); what never left, or left by a line that was booked as loss, is taken off the losses
 * (`unidentified → loss`). Returns false, and does nothing, when the case is closed, or is money that came.
 */
async function writeOff(scope: Scope, { itemId }: Request, approval: string): Promise<boolean> {
  const item = await lockOpenItem(scope, itemId)
  if (!item || !(await isOfTheHouse(scope, item))) return false
  if (isHere(item) || item.cause === 'returned_unknown') await book(scope, item, approval)
  await closeItem(scope, item, 'written_off', approval)
  return true
}

async function book(scope: Scope, item: SuspenseItem, approval: string): Promise<void> {
  const amount = amountOfItem(item)
  const loss = await accountOf(scope.tx, HOUSE, 'loss', amount.currency)
  const unidentified = await accountOf(scope.tx, HOUSE, 'unidentified', amount.currency)
  const [from, to] = isHere(item) ? [unidentified, loss] : [loss, unidentified]
  const business = { kind: 'suspense_write_off', businessKey: `suspense_write_off:${item.id}` }
  await postOne(scope, { id: scope.newId(), ...business, actor: `approval:${approval}`, legs: [{ from, to, amount }] })
}
