import { type Money, money, type ReceiptOf } from '#core'
import { type Button, type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { heldCard } from '../held/held-card.ts'
import { writeAmount } from '../input/amount-seed.ts'
import { acrossLines } from '../payment/across.ts'
import type { Speaking } from '../turn.ts'
import { writePart } from './part-seed.ts'
import type { Part } from './state.ts'

/** S38: that it was sent, to whom, what it cost, and its number. Every tap on the same payment shows this same card. */
export function receiptCard(scene: Speaking, receipt: ReceiptOf<'send'>, part: Part | null, kept = false): Card {
  if (receipt.waits) return heldCard(scene, receipt, receipt.waits, part ? nextPart(scene, receipt, part) : [])
  const { words } = scene
  const { price, fee, payeeName, reference, note, bookedAt } = receipt
  const values = { amount: words.money(price), payee: payeeName, time: words.time(bookedAt), reference }
  return {
    text: join([
      fee.minor > 0n
        ? words.t('send-receipt', { ...values, fee: words.money(fee) })
        : words.t('send-receipt-no-fee', values),
      ...acrossLines(scene, receipt),
      note !== null && words.t('send-receipt-note', { note }),
    ]),
    buttons: [
      part ? nextPart(scene, receipt, part) : [],
      [
        open(words.label('send-receipt-button'), 'transaction', { reference }),
        open(words.label('send-again-button'), 'send', repeatSeed(receipt, price)),
      ],
      [
        ...(kept ? [] : [open(words.label('payees-keep-button'), 'payee-keep', { payee: receipt.payee.userId })]),
        open(words.label('receipt-pdf-button'), 'receipt', { reference }),
        open(words.label('send-help-button'), 'support', { about: reference }),
      ],
    ],
  }
}

const repeatSeed = ({ payee, reference }: ReceiptOf<'send'>, amount: Money) => ({
  payee: payee.userId,
  amount: writeAmount(amount),
  of: reference,
})

const nextPart = (scene: Speaking, receipt: ReceiptOf<'send'>, part: Part): Button[] =>
  part.rest.length > 0 ? [nextPartButton(scene, receipt, part)] : []

function nextPartButton({ words }: Speaking, receipt: ReceiptOf<'send'>, { number, count, rest }: Part): Button {
  const [minor = '0', ...others] = rest
  const amount = money(BigInt(minor), receipt.price.currency)
  const following = { number: number + 1, count, rest: others }
  const label = words.label('send-next-part-button', { amount: words.money(amount), number: number + 1, count })
  return open(label, 'send', { ...repeatSeed(receipt, amount), ...writePart(following) }, 'primary')
}
