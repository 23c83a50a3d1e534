import type { Intent } from '#prisma'
import { must } from '../kit/must.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { amountsOf } from './intent.ts'
import type { Snapshot } from './snapshot.ts'

/** What a payer is told of what they did not pay themselves, with what that left of the budget. */
export function payersNotice({ links, connections }: Pick<Snapshot, 'links' | 'connections'>, intent: Intent) {
  const connection = connections.get(intent.connectionId ?? '')
  if (!connection) return []
  const { shop } = must(links.get(intent.linkId ?? ''), 'a connection pays links')
  const left = money(connection.perDay - connection.spentDay, currencyOf(connection.currency))
  const paid = { connection: connection.id, shop, amount: amountsOf(intent).amount, reference: intent.reference, left }
  return [{ to: { userId: intent.ownerId }, notice: { kind: 'connection_paid', ...paid } } as const]
}
