import type { KindOf } from '../approvals/kind.ts'
import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import { returnTopUp } from '../topup/return-top-up.ts'
import { lockTakeable, takeableFrom } from './assigned.ts'
import { concernedByCaseOf } from './concerned.ts'
import { closeItem, lockOpenItem } from './item.ts'

type Request = { itemId: string; userId: string }

/**
 * Two of staff say whose the money was that a bank took back: one customer's, to whom two of staff gave such money, or
 * whose order its words name. It is taken back from them as any top-up of theirs would have been, into suspense, where it
 * was missing. `superseded` where the case is closed, or no such money is with them.
 */
export const TAKE_BACK_SUSPENSE: KindOf<'take_back_suspense'> = {
  ask: 'suspense.ask',
  approve: 'suspense.approve',
  async prepare(scope, { itemId, userId }) {
    const item = await lockOpenItem(scope, itemId)
    if (item?.cause !== 'returned_unknown' || !(await takeableFrom(scope, item)).includes(userId))
      return fail({ code: 'superseded' })
    return { request: { itemId, userId }, beneficiary: userId }
  },
  execute: (scope, request: Request, approval) => takeBack(scope, request, approval),
  concerns: concernedByCaseOf,
}

async function takeBack(scope: Scope, { itemId, userId }: Request, approval: string): Promise<boolean> {
  const item = await lockOpenItem(scope, itemId)
  if (item?.cause !== 'returned_unknown') return false
  const topUp = await lockTakeable(scope, item, userId)
  if (!topUp) return false
  const { rail, reference, id } = item
  // The word of the bank has left a case already, this one: what is short of it is one of its own.
  await returnTopUp(scope, { rail, reference, eventId: `taken_back:${id}`, approval }, topUp, item.amount)
  await closeItem(scope, item, 'returned', approval)
  return true
}
