import { currencyOf } from '../money/currency.ts'
import type { RiskInputs } from './assess.ts'

/** Inputs as they are kept with the decision: JSON has no whole numbers of our size, so amounts are strings. */
export const storeInputs = ({ amountMinor, singleMinor, ...rest }: RiskInputs): string =>
  JSON.stringify({ ...rest, amountMinor: String(amountMinor), singleMinor: String(singleMinor) })

/** The inputs that were kept. */
export function readInputs(stored: unknown): RiskInputs {
  const { amountMinor, singleMinor, currency, ...rest } = stored as RiskInputs & {
    amountMinor: string
    singleMinor: string
  }
  return {
    ...rest,
    currency: currencyOf(currency),
    amountMinor: BigInt(amountMinor),
    singleMinor: BigInt(singleMinor),
  }
}
