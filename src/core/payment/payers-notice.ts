import type { Intent } from '#prisma'
import { must } from '../kit/must.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import type { Booking } from './booking.ts'
import { amountsOf } from './intent.ts'
import type { Snapshot } from './snapshot.ts'

/** What a payer is told of what they did not pay themselves. */
export function payersNotice(snapshot: Snapshot, intent: Intent) {
  return [...paidByConnection(snapshot, intent), ...paidByServer(snapshot, intent)]
}

/** With what that left of the budget. */
function paidByConnection({ links, connections }: Snapshot, intent: Intent) {
  const connection = connections.get(intent.connectionId ?? '')
  if (!connection) return []
  const { shop } = must(links.get(intent.linkId ?? ''), 'a connection pays links')
  const left = money(connection.perDay - connection.spentDay, currencyOf(connection.currency))
  const paid = { connection: connection.id, shop, amount: amountsOf(intent).amount, reference: intent.reference, left }
  return [{ to: { userId: intent.ownerId }, notice: { kind: 'connection_paid', ...paid } } as const]
}

/** Their shop's server paid somebody. */
function paidByServer({ parties }: Snapshot, intent: Intent) {
  if (intent.shopPayoutId === null) return []
  const { name: to } = must(parties.get(intent.payeeId), 'the payee was read with the intent')
  const { price, total } = amountsOf(intent)
  const paid = { amount: price, total, to, reference: intent.reference }
  return [{ to: { userId: intent.ownerId }, notice: { kind: 'shop_paid_out', ...paid } } as const]
}

/** Nobody saw the card of what their shop's server pays: whoever may call it off hears that it waits. */
export function waitsNotice({ parties }: Snapshot, { intent, waits }: Booking) {
  if (!waits || intent.shopPayoutId === null) return []
  const { name: to } = must(parties.get(intent.payeeId), 'the payee was read with the intent')
  const { why, until } = waits
  const told = { amount: amountsOf(intent).price, to, why, until, intentId: intent.id, reference: intent.reference }
  return [{ to: { userId: intent.ownerId }, notice: { kind: 'shop_payout_waits', ...told } } as const]
}
