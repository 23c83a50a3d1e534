import { z } from 'zod'
import { BANK_CURRENCIES, type BankCurrency } from './accounts.ts'

/** Why a bank did not carry a transfer out, or sent it back: the codes a callback may give as `reason`. */
export const BANK_REASONS = [
  'bank_unavailable',
  'bank_insufficient_funds',
  'details_invalid',
  'name_mismatch',
  'provider_unavailable',
  'maintenance',
] as const

/** What somebody tells the sandbox's bank to do: POST /api/bank/transfers. Nothing in it needs to make sense to OKPay. */
export const transferOrder = z
  .strictObject({
    reference: z.string().trim().min(1).max(140),
    amount: z.string().regex(/^(0|[1-9]\d{0,11})(\.\d{1,3})?$/, 'a decimal such as 25.00'),
    currency: z.enum(BANK_CURRENCIES),
    payerName: z.string().trim().min(1).max(140).optional(),
    /** The same event is delivered twice, under one id. */
    twice: z.boolean().optional(),
    /** Seconds on the sandbox's clock before the callback leaves. */
    lateSeconds: z.number().int().min(0).max(604_800).optional(),
    fail: z.enum(BANK_REASONS).optional(),
  })
  .refine(({ amount, currency }) => decimalsIn(amount) <= decimalsOf(currency), {
    message: 'more decimals than the currency has',
    path: ['amount'],
  })

export type TransferOrder = z.infer<typeof transferOrder>

/** The amount with exactly the decimals its currency has: 25 EUR is `25.00`, 25 JPY is `25`. */
export function canonicalAmount(amount: string, currency: BankCurrency): string {
  const [whole = '0', fraction = ''] = amount.split('.')
  const decimals = decimalsOf(currency)
  return decimals === 0 ? whole : `${whole}.${fraction.padEnd(decimals, '0')}`
}

function decimalsIn(amount: string): number {
  return amount.split('.')[1]?.length ?? 0
}

function decimalsOf(currency: BankCurrency): number {
  const { maximumFractionDigits } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
  return maximumFractionDigits ?? 2
}
