import type { Intent } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { amountsOf, notePlace } from './intent.ts'
import { payeeView } from './payee.ts'
import type { Snapshot } from './snapshot.ts'
import type { Receipt } from './views.ts'

/** The receipt of a booked intent: the same, however often it is asked for, but for `first`. */
export function receiptOf({ keyring, now }: Scope, { parties }: Snapshot, intent: Intent, first: boolean): Receipt {
  const [payer, payee] = [parties.get(intent.ownerId), parties.get(intent.payeeId)]
  if (!payer || !payee) throw new Error('both parties were read with the intent')
  return {
    intentId: intent.id,
    reference: intent.reference,
    ...amountsOf(intent),
    payee: payeeView(payee, false),
    payeeName: payee.name,
    note: intent.note ? keyring.open(payer.dataKey, notePlace(intent.id), intent.note) : null,
    bookedAt: intent.confirmedAt ?? now,
    first,
  }
}
