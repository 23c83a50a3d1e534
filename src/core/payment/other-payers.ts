import type { Intent } from '#prisma'
import type { Spending } from '../connection/lock-connections.ts'
import { connectionFacts, spendBy } from './connection-facts.ts'
import type { Measures } from './measure.ts'
import { countPayout, type Payouts, payoutFacts } from './payout-facts.ts'

type Others = { connections: Map<string, Spending>; payouts: Payouts; measures: Measures }

/** What makes a payment that no person makes: a connection, or a shop's server; null each where a person does. */
export const paidBy = ({ connections, payouts, measures }: Others, intent: Intent) => ({
  connection: connectionFacts(connections, measures, intent),
  payout: payoutFacts(payouts, measures, intent),
})

/** Notes it as made against what they were allowed: later ones of the round see what is left. */
export function spend({ connections, payouts, measures }: Others, intent: Intent, now: Date): void {
  spendBy(connections, measures, intent, now)
  countPayout(payouts, measures, intent, now)
}
