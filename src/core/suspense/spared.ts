import type { TopUp } from '#prisma'
import { audit } from '../kit/audit.ts'
import type { Scope } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import type { TopUpReport } from '../rails/views.ts'
import { maskReference } from '../reconcile/reference-key.ts'
import { concernedByCaseOf } from './concerned.ts'

/**
 * Of two equal transfers the bank took one back, and the one that waited here went, for the customer of the other has spent
 * theirs. Nobody decides it and nobody loses by it, so staff see that it was so: whoever does it often is to be looked at.
 */
export async function tellSpared(scope: Scope, itemId: string, topUp: TopUp, report: TopUpReport): Promise<void> {
  const { rail, eventId, amount, reference } = report
  const why = { topUp: topUp.id, callback: `${rail}:${eventId}` }
  await audit(scope, 'system', 'suspense.spared', `suspense:${itemId}`, why)
  const about = { users: [...new Set([topUp.userId, ...(await concernedByCaseOf(scope, { itemId }))])] }
  await notify(
    scope,
    { staff: 'suspense.see', about },
    { kind: 'suspense_spared', itemId, amount, reference: maskReference(reference) },
  )
}
