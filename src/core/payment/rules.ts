import type { Intent } from '#prisma'
import { must } from '../kit/must.ts'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import type { Party } from '../people/party.ts'
import type { FeeRule } from '../wallet/fee.ts'
import { feeRulesAt, type LimitRule, limitRulesAt } from '../wallet/schedule.ts'
import { kindOf } from './intent.ts'

/** The fees and limits in force while a round decides. */
export type Rules = { fees(intent: Intent): FeeRule; limits(intent: Intent): LimitRule }

/** Two statements, however many kinds, currencies and levels a round has. */
export async function readRules(
  { tx, now }: Scope,
  open: readonly Intent[],
  parties: ReadonlyMap<string, Party>,
): Promise<Rules> {
  const priced = (intent: Intent) => ({ operation: kindOf(intent), currency: currencyOf(intent.currency) })
  const limited = ({ ownerId, currency }: Intent) => ({
    level: must(parties.get(ownerId), 'the payer was read with the intent').level,
    currency: currencyOf(currency),
  })
  const fees = await feeRulesAt(tx, open.map(priced), now)
  const limits = await limitRulesAt(tx, open.map(limited), now)
  return { fees: (intent) => fees(priced(intent)), limits: (intent) => limits(limited(intent)) }
}
