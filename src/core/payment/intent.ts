import { createHash } from 'node:crypto'
import type { Intent } from '#prisma'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { type Amounts, amountsFor } from './amounts.ts'
import type { PaymentKind } from './views.ts'

/** How long a confirm card may be confirmed, and how long a given PIN counts. */
export const INTENT_TTL_SECONDS = 300

/** What an authorisation is bound to (TXA-03): a change of any of these voids it. */
export type IntentTerms = Pick<
  Intent,
  | 'id'
  | 'kind'
  | 'ownerId'
  | 'payeeId'
  | 'payerAccount'
  | 'payeeAccount'
  | 'linkId'
  | 'currency'
  | 'amount'
  | 'fee'
  | 'feeVersion'
  | 'delaySeconds'
>

/** SHA-256 over the terms, 32 bytes. What is not listed here may change without asking for the PIN again. */
export function termsHash(terms: IntentTerms): Uint8Array<ArrayBuffer> {
  const { id, kind, ownerId, payeeId, payerAccount, payeeAccount, linkId, currency, amount, fee } = terms
  const parts = [
    id,
    kind,
    ownerId,
    payeeId,
    payerAccount,
    payeeAccount,
    linkId ?? '',
    currency,
    amount,
    fee,
    terms.feeVersion,
    terms.delaySeconds ?? '',
  ]
  return new Uint8Array(createHash('sha256').update(parts.join('\n')).digest())
}

/** The amounts of an intent as money. */
export function amountsOf(intent: Pick<Intent, 'kind' | 'currency' | 'amount' | 'fee'>): Amounts {
  const currency = currencyOf(intent.currency)
  return amountsFor(kindOf(intent), money(intent.amount, currency), money(intent.fee, currency))
}

/** The kind as the code knows it; the database only ever holds these two. */
export const kindOf = ({ kind }: Pick<Intent, 'kind'>): PaymentKind => (kind === 'pay' ? 'pay' : 'send')

/** Where a payment's note is sealed, with the payer's data key. */
export const notePlace = (intentId: string): string => `intent.note:${intentId}`
