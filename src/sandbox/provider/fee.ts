import type { BankCurrency } from '../bank/accounts.ts'
import { inUnits, minorOf } from '../rail/amount.ts'

/** 2.9 %, in tenths of a percent, and so many minor units. */
const SHARE = 29n
const FIXED: Record<BankCurrency, bigint> = {
  EUR: 35n,
  USD: 30n,
  GBP: 30n,
  CNY: 250n,
  HKD: 250n,
  JPY: 40n,
  KRW: 400n,
  KWD: 100n,
}

/** The provider's fee on a canonical amount, rounded up. */
export const feeOn = (amount: string, currency: BankCurrency): string =>
  inUnits((minorOf(amount) * SHARE + 999n) / 1000n + FIXED[currency], currency)
