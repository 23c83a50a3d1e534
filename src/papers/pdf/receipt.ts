import type { Money, ReceiptOrder, TransactionView } from '#core'
import { absolute } from '../../money-text.ts'
import type { Words } from '../words.ts'
import { facts, heading, INK, openSheet, PAGE, put, rule, type Sheet } from './sheet.ts'

/** A receipt, one page: what moved, between whom, what it cost, how it stood, and how to check it. */
export async function receiptPdf(order: ReceiptOrder, words: Words, address: string): Promise<Uint8Array> {
  const { owner, code, madeAt, transaction } = order
  const sheet: Sheet = { title: words.say('paper-title-receipt'), owner, code, madeAt, address }
  const doc = openSheet(words, sheet)
  heading(doc, sheet)
  const { y } = doc
  put(doc, headOf(words, transaction), { x: PAGE.left, y: y + 16, width: PAGE.right - PAGE.left, size: 15, bold: true })
  rule(doc, y + 46)
  doc.y = y + 60
  facts(doc, factsOf(words, order), 10.5)
  rule(doc, doc.y + 6)
  put(doc, words.say('receipt-by'), { x: PAGE.left, y: doc.y + 18, width: 500, size: 8, colour: INK.soft })
  const chunks: Buffer[] = []
  const done = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', resolve)
    doc.on('error', reject)
  })
  doc.end()
  await done
  return new Uint8Array(Buffer.concat(chunks))
}

function headOf(words: Words, { kind, amount, counterparty, exchanged }: TransactionView): string {
  const received = exchanged ? words.money(exchanged.received) : ''
  return words.say(`receipt-head-${kind}`, { amount: words.money(absolute(amount)), who: counterparty ?? '', received })
}

type Fact = readonly [string, string]

function factsOf(words: Words, { owner, code, madeAt, transaction }: ReceiptOrder): Fact[] {
  const { say } = words
  const { kind, fee, total, at, reference, note, state, exchanged } = transaction
  const { from, to } = sidesOf(owner.name, transaction)
  const paysFee = kind === 'sent' || (kind !== 'sold' && fee.minor > 0n)
  const costs: Fact[] = paysFee
    ? [
        [say('receipt-fee'), words.money(fee)],
        [say('receipt-total'), words.money(absolute(total))],
      ]
    : kind === 'sold'
      ? [[say('receipt-shop-fee'), words.money(fee)]]
      : []
  return [
    ...(kind === 'exchange' ? [[say('paper-holder'), owner.name] as const] : []),
    ...(from === null ? [] : [[say('receipt-from'), from] as const]),
    ...(to === null ? [] : [[say('receipt-to'), to] as const]),
    ...(exchanged ? [[say('receipt-rate'), rateOf(words, transaction.amount, exchanged)] as const] : []),
    ...costs,
    ...(note === null ? [] : [[say('receipt-note'), note] as const]),
    [say('receipt-when'), words.moment(at)],
    [say('receipt-reference'), reference],
    [say('receipt-state'), words.code('receipt-state', state)],
    [say('paper-okpay-id'), owner.okpayId],
    [say('paper-made'), words.moment(madeAt)],
    [say('paper-code'), code],
  ]
}

/** "1 EUR = 1.153205 USD" */
const rateOf = ({ say }: Words, sent: Money, { received, rate }: NonNullable<TransactionView['exchanged']>): string =>
  say('exchange-rate', { rate, from: sent.currency, to: received.currency })

/** The other side's name is the one the history shows. */
function sidesOf(owner: string, { kind, counterparty }: TransactionView): { from: string | null; to: string | null } {
  if (kind === 'exchange') return { from: null, to: null }
  return kind === 'sent' || kind === 'paid' || kind === 'withdrawal'
    ? { from: owner, to: counterparty }
    : { from: counterparty, to: owner }
}
