import type { Intent } from '#prisma'
import { must } from '../kit/must.ts'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import type { Party } from '../people/party.ts'
import type { FeeRule } from '../wallet/fee.ts'
import { feeRulesAt, type Limits, limitRulesAt } from '../wallet/schedule.ts'
import { bearerOf } from './amounts.ts'
import { amountsOf, kindOf } from './intent.ts'
import type { Taker } from './taking.ts'

/** The fees and limits in force while a round decides. */
export type Rules = {
  fees(intent: Intent): FeeRule
  /** The payer's limits, in their home currency. */
  limits(intent: Intent): Limits
  /** What a shop may take, in its owner's home currency. */
  takes(taker: Taker): Limits
}

/** Two statements, however many kinds, currencies and levels a round has; two more where own limits are of another currency. */
export async function readRules(
  { tx, now }: Scope,
  open: readonly Intent[],
  parties: ReadonlyMap<string, Party>,
): Promise<Rules> {
  const partyOf = (id: string) => must(parties.get(id), 'both parties were read with the intent')
  const payerOf = ({ ownerId }: Intent) => partyOf(ownerId)
  const priced = (intent: Intent) => ({
    operation: kindOf(intent),
    currency: amountsOf(intent).fee.currency,
    level: bearerOf(kindOf(intent), { payer: payerOf(intent), payee: partyOf(intent.payeeId) }).level,
  })
  const atHome = (intent: Intent) => ({
    level: payerOf(intent).level,
    currency: currencyOf(payerOf(intent).homeCurrency),
    owner: intent.ownerId,
  })
  const fees = await feeRulesAt(tx, open.map(priced), now)
  const limits = await limitRulesAt(
    tx,
    open.flatMap((intent) => [intent.ownerId, intent.payeeId].map((id) => currencyOf(partyOf(id).homeCurrency))),
    now,
    open.map(({ ownerId }) => ownerId),
  )
  return {
    fees: (intent) => fees(priced(intent)),
    limits: (intent) => limits(atHome(intent)),
    takes: ({ level, homeCurrency: currency, operation }) => limits({ level, currency, operation }),
  }
}
