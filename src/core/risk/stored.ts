import { currencyOf } from '../money/currency.ts'
import type { RiskInputs } from './assess.ts'

/** Inputs as they are kept with the decision: JSON has no whole numbers of our size, so amounts are strings. */
export const storeInputs = ({
  amountMinor,
  singleMinor,
  paidMinor,
  sinceMinor,
  strangersMinor,
  ...rest
}: RiskInputs): string =>
  JSON.stringify({
    ...rest,
    ...{ amountMinor: String(amountMinor), singleMinor: String(singleMinor) },
    ...(paidMinor !== undefined && { paidMinor: String(paidMinor) }),
    ...(sinceMinor !== undefined && { sinceMinor: String(sinceMinor) }),
    ...(strangersMinor !== undefined && { strangersMinor: String(strangersMinor) }),
  })

type Stored = Omit<RiskInputs, 'amountMinor' | 'singleMinor' | 'paidMinor' | 'sinceMinor' | 'strangersMinor'> & {
  amountMinor: string
  singleMinor: string
  paidMinor?: string
  sinceMinor?: string
  strangersMinor?: string
}

/** The inputs that were kept; those of before something was asked go without it, and say what they said. */
export function readInputs(stored: unknown): RiskInputs {
  const { amountMinor, singleMinor, paidMinor, sinceMinor, strangersMinor, currency, ...rest } = stored as Stored
  return {
    ...rest,
    currency: currencyOf(currency),
    amountMinor: BigInt(amountMinor),
    singleMinor: BigInt(singleMinor),
    ...(paidMinor !== undefined && { paidMinor: BigInt(paidMinor) }),
    ...(sinceMinor !== undefined && { sinceMinor: BigInt(sinceMinor) }),
    ...(strangersMinor !== undefined && { strangersMinor: BigInt(strangersMinor) }),
  }
}
