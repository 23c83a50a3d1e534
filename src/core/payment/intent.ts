import { createHash } from 'node:crypto'
import type { Intent } from '#prisma'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { type Amounts, amountsFor, feeBase } from './amounts.ts'
import type { AcrossView, PaymentKind } from './views.ts'

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
> &
  Partial<AcrossTerms & Pick<Intent, 'connectionId' | 'shopPayoutId'>>

/** The same of a payment across two currencies; all of it or nothing. */
export type AcrossTerms = Pick<
  Intent,
  'arrivesCurrency' | 'arrivesAmount' | 'rate' | 'ratesAt' | 'spread' | 'rounding' | 'given'
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
    ...acrossParts(terms),
    ...(terms.connectionId ? [terms.connectionId] : []),
    ...(terms.shopPayoutId ? ['payout', terms.shopPayoutId] : []),
  ]
  return new Uint8Array(createHash('sha256').update(parts.join('\n')).digest())
}

function acrossParts({ arrivesCurrency, arrivesAmount, rate, ratesAt, spread, rounding, given }: IntentTerms) {
  if (!arrivesCurrency) return []
  return [arrivesCurrency, arrivesAmount, rate, ratesAt?.toISOString(), spread, rounding, given]
}

type Priced = Pick<Intent, 'kind' | 'currency' | 'amount' | 'fee'> & Partial<AcrossTerms>

/** The amounts of an intent as money. */
export function amountsOf(intent: Priced): Amounts {
  const kind = kindOf(intent)
  const amount = money(intent.amount, currencyOf(intent.currency))
  const price = priceOf(intent) ?? amount
  return amountsFor(kind, amount, money(intent.fee, feeBase(kind, { amount, price }).currency), price)
}

const priceOf = ({ arrivesCurrency, arrivesAmount }: Partial<AcrossTerms>) =>
  arrivesCurrency && arrivesAmount ? money(arrivesAmount, currencyOf(arrivesCurrency)) : undefined

/** The currency a payment arrives in. */
export const arrivingIn = ({ arrivesCurrency, currency }: Pick<Intent, 'arrivesCurrency' | 'currency'>): string =>
  arrivesCurrency ?? currency

/** The rate of a payment across two currencies, as its card showed it; null of any other. */
export const acrossOf = ({ rate, ratesAt }: Pick<Intent, 'rate' | 'ratesAt'>): AcrossView | null =>
  rate !== null && ratesAt !== null ? { rate, ratesAt } : null

/** The kind as the code knows it; the database only ever holds these two. */
export const kindOf = ({ kind }: Pick<Intent, 'kind'>): PaymentKind => (kind === 'pay' ? 'pay' : 'send')

/** Where a payment's note is sealed, with the payer's data key. */
export const notePlace = (intentId: string): string => `intent.note:${intentId}`
