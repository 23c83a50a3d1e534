import { createHash } from 'node:crypto'
import type { Intent } from '#prisma'
import { currencyOf } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'

/** How long a confirm card may be confirmed, and how long a given PIN counts. */
export const INTENT_TTL_SECONDS = 300

/** What an authorisation is bound to (TXA-03): a change of any of these voids it. */
export type IntentTerms = Pick<
  Intent,
  'id' | 'ownerId' | 'payeeId' | 'payerAccount' | 'payeeAccount' | 'currency' | 'amount' | 'fee' | 'feeVersion'
>

/** SHA-256 over the terms, 32 bytes. What is not listed here may change without asking for the PIN again. */
export function termsHash(terms: IntentTerms): Uint8Array<ArrayBuffer> {
  const { id, ownerId, payeeId, payerAccount, payeeAccount, currency, amount, fee, feeVersion } = terms
  const text = [id, ownerId, payeeId, payerAccount, payeeAccount, currency, amount, fee, feeVersion].join('\n')
  return new Uint8Array(createHash('sha256').update(text).digest())
}

/** The amounts of an intent as money. */
export function amountsOf(intent: Pick<Intent, 'currency' | 'amount' | 'fee'>): {
  amount: Money
  fee: Money
  total: Money
} {
  const currency = currencyOf(intent.currency)
  return {
    amount: money(intent.amount, currency),
    fee: money(intent.fee, currency),
    total: money(intent.amount + intent.fee, currency),
  }
}

/** Where a payment's note is sealed, with the payer's data key. */
export const notePlace = (intentId: string): string => `intent.note:${intentId}`
