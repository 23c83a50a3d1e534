import type { Intent } from '#prisma'
import { currencyOf } from '../money/currency.ts'
import type { RiskInputs } from '../risk/assess.ts'
import type { RiskLook } from '../risk/look.ts'
import { kindOf } from './intent.ts'

type Known = {
  singleMinor: bigint
  counted: { thisHour: number; nearLimit: number }
  seen: ReturnType<RiskLook['of']>
  payer: { coolingUntil: Date | null }
  now: Date
}

/** What the rules are asked about a payment. A shop is nobody's acquaintance: who pays a link pays whom they see. */
export function riskInputs(
  intent: Pick<Intent, 'kind' | 'currency' | 'amount'>,
  { singleMinor, counted, seen, payer, now }: Known,
): RiskInputs {
  const kind = kindOf(intent)
  return {
    kind,
    currency: currencyOf(intent.currency),
    amountMinor: intent.amount,
    singleMinor,
    ...seen,
    newPayee: kind === 'send' && seen.newPayee,
    paymentsThisHour: counted.thisHour,
    nearLimitToday: counted.nearLimit,
    cooling: payer.coolingUntil !== null && payer.coolingUntil > now,
  }
}
