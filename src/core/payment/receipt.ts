import type { Intent } from '#prisma'
import { must } from '../kit/must.ts'
import type { Scope } from '../kit/use-case.ts'
import { maskName } from '../people/mask-name.ts'
import { payeeView } from '../send/payee.ts'
import { backTo } from '../shop/return-address.ts'
import { acrossOf, amountsOf, notePlace } from './intent.ts'
import type { Snapshot } from './snapshot.ts'
import type { Receipt } from './views.ts'

/** The receipt of a booked intent: the same, however often it is asked for, but for `first`. */
export function receiptOf({ keyring, now }: Scope, snapshot: Snapshot, intent: Intent, first: boolean): Receipt {
  const party = (id: string) => must(snapshot.parties.get(id), 'both parties were read with the intent')
  const [payer, payee] = [party(intent.ownerId), party(intent.payeeId)]
  const { amount, price, fee, total } = amountsOf(intent)
  const booked = {
    intentId: intent.id,
    reference: intent.reference,
    amount,
    price,
    across: acrossOf(intent),
    fee,
    total,
    bookedAt: intent.confirmedAt ?? now,
    first,
    waits: waitsOf(intent),
  }
  const link = intent.linkId ? snapshot.links.get(intent.linkId) : undefined
  if (link)
    return {
      ...booked,
      kind: 'pay',
      shop: link.shop,
      description: link.description,
      link: link.token,
      again: link.repeats,
      back: backTo(link),
    }
  const note = intent.note ? keyring.open(payer.dataKey, notePlace(intent.id), intent.note) : null
  return {
    ...booked,
    kind: 'send',
    payee: payeeView(payee, false),
    payeeName: booked.waits ? maskName(payee.name) : payee.name,
    note,
  }
}

/** Why and until when a payment waits; null when it does not, or no longer. */
export function waitsOf({ state, heldWhy, heldUntil }: Intent): Receipt['waits'] {
  if (state !== 'held' || !heldUntil) return null
  return { why: heldWhy === 'review' ? 'review' : 'first_payment', until: heldUntil }
}
