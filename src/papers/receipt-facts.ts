import type { Money, ReceiptOrder, TransactionView } from '#core'
import { absolute } from '../words/money.ts'
import { refundTermsText } from '../words/refund-policy.ts'
import type { Words } from './words.ts'

/** What it says first: what moved, and to or from whom. */
export function headOf(words: Words, { kind, amount, counterparty, exchanged, state }: TransactionView): string {
  const received = exchanged ? words.money(exchanged.received) : ''
  const what = state === 'returned' && (kind === 'sent' || kind === 'paid') ? 'not-paid' : kind
  return words.say(`receipt-head-${what}`, { amount: words.money(absolute(amount)), who: counterparty ?? '', received })
}

/** A name and its value. */
export type Fact = readonly [string, string]

/** What a receipt says, line by line. */
export function factsOf(words: Words, { owner, code, madeAt, transaction }: ReceiptOrder): Fact[] {
  const { say } = words
  const { kind, fee, total, at, reference, note, state, exchanged } = transaction
  const { from, to } = sidesOf(owner.name, transaction)
  const paysFee = (kind === 'sent' && state !== 'returned') || (kind !== 'sold' && fee.minor > 0n)
  const costs: Fact[] = paysFee
    ? [
        [say('receipt-fee'), words.money(fee)],
        [say('receipt-total'), words.money(absolute(total))],
      ]
    : kind === 'sold'
      ? [[say('receipt-shop-fee'), words.money(fee)]]
      : kind === 'refunded' && fee.minor < 0n
        ? [[say('receipt-fee-back'), words.money(absolute(fee))]]
        : []
  return [
    ...(kind === 'exchange' ? [[say('paper-holder'), owner.name] as const] : []),
    ...(from === null ? [] : [[say('receipt-from'), from] as const]),
    ...(to === null ? [] : [[say('receipt-to'), to] as const]),
    ...(exchanged ? [[say('receipt-rate'), rateOf(words, transaction.amount, exchanged)] as const] : []),
    ...costs,
    ...(note === null ? [] : [[say('receipt-note'), note] as const]),
    ...refundsOf(words, transaction),
    ...backOf(words, transaction),
    [say('receipt-when'), words.moment(at)],
    [say('receipt-reference'), reference],
    [say('receipt-state'), words.code('receipt-state', state)],
    [say('paper-okpay-id'), owner.okpayId],
    [say('paper-made'), words.moment(madeAt)],
    [say('paper-code'), code],
  ]
}

/** What the shop said about refunds when it was paid. */
const refundsOf = ({ say, date }: Words, { kind, refundTerms }: TransactionView): Fact[] =>
  refundTerms && kind === 'paid' ? [[say('receipt-refunds'), refundTermsText(say, refundTerms, date)]] : []

/** What of it has gone back since: the sum above is the whole. */
const backOf = ({ say, money }: Words, { refunded, takenBack }: TransactionView): Fact[] => [
  ...(refunded ? [[say('receipt-refunded'), money(refunded)] as const] : []),
  ...(takenBack ? [[say('receipt-taken-back'), money(takenBack)] as const] : []),
]

/** "1 EUR = 1.153205 USD" */
const rateOf = ({ say }: Words, sent: Money, { received, rate }: NonNullable<TransactionView['exchanged']>): string =>
  say('exchange-rate', { rate, from: sent.currency, to: received.currency })

/** The other side's name is the one the history shows. */
function sidesOf(owner: string, { kind, counterparty }: TransactionView): { from: string | null; to: string | null } {
  if (kind === 'exchange') return { from: null, to: null }
  return kind === 'sent' || kind === 'paid' || kind === 'withdrawal' || kind === 'refunded'
    ? { from: owner, to: counterparty }
    : { from: counterparty, to: owner }
}
