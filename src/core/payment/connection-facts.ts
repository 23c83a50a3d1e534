import type { Intent } from '#prisma'
import { spentAfter } from '../connection/budget.ts'
import type { Spending } from '../connection/lock-connections.ts'
import { must } from '../kit/must.ts'
import type { ConnectionFacts } from './connection-rules.ts'
import type { Measures, Spent } from './measure.ts'

type Paid = Pick<Intent, 'connectionId' | 'currency' | 'amount'>
type Connections = ReadonlyMap<string, Spending>

/** By which currencies payments are held against the budgets of connections. */
export const budgeted = (paid: readonly Paid[], connections: Connections): Spent[] =>
  paid.flatMap(({ connectionId, currency }) => {
    const connection = connections.get(connectionId ?? '')
    return connection ? [{ currency, homeCurrency: connection.currency }] : []
  })

/** The connection that makes a payment, and what that is in the currency of its budget; null where a person pays. */
export function connectionFacts(connections: Connections, measures: Measures, paid: Paid): ConnectionFacts | null {
  if (paid.connectionId === null) return null
  const connection = must(connections.get(paid.connectionId), 'the connection was read with the intent')
  return factsOf(connection, measures, paid)
}

/** The same of one that was read by itself. */
export const factsOf = (
  connection: Omit<ConnectionFacts, 'counts'>,
  measures: Measures,
  { currency, amount }: Omit<Paid, 'connectionId'>,
): ConnectionFacts => ({
  ...connection,
  counts: measures({ currency, homeCurrency: connection.currency }).counts(amount),
})

/** Notes a payment as made: later ones of the round see what is left of the budget. */
export function spendBy(connections: Map<string, Spending>, measures: Measures, paid: Paid, now: Date): void {
  const connection = connections.get(paid.connectionId ?? '')
  if (!connection) return
  const { counts } = factsOf(connection, measures, paid)
  const { fresh, added } = connection
  connections.set(connection.id, {
    ...connection,
    ...spentAfter(connection, counts, now),
    ...{ fresh: fresh + 1, added: added + counts },
  })
}
