import type { Intent } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import type { Party } from '../people/party.ts'
import type { FeeRule } from '../wallet/fee.ts'
import { feeRuleAt, type LimitRule, limitRuleAt } from '../wallet/schedule.ts'
import { kindOf } from './intent.ts'

/** The fees and limits in force while a round decides. */
export type Rules = { fees(intent: Intent): FeeRule; limits(level: number, currency: string): LimitRule }

export async function readRules(
  { tx, now }: Scope,
  open: readonly Intent[],
  parties: ReadonlyMap<string, Party>,
): Promise<Rules> {
  const [fees, limits] = [new Map<string, FeeRule>(), new Map<string, LimitRule>()]
  for (const intent of open) {
    const currency = currencyOf(intent.currency)
    const level = parties.get(intent.ownerId)?.level ?? 0
    if (!fees.has(feeKey(intent))) fees.set(feeKey(intent), await feeRuleAt(tx, kindOf(intent), currency, now))
    if (!limits.has(`${level} ${currency}`))
      limits.set(`${level} ${currency}`, await limitRuleAt(tx, level, currency, now))
  }
  return {
    fees: (intent) => must(fees.get(feeKey(intent))),
    limits: (level, currency) => must(limits.get(`${level} ${currency}`)),
  }
}

const feeKey = (intent: Pick<Intent, 'kind' | 'currency'>): string => `${kindOf(intent)} ${intent.currency}`

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the rules were read with the intent')
  return value
}
