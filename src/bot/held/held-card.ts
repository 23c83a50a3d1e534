import type { ReceiptOf } from '#core'
import { type Button, type Card, open } from '../card/card.ts'
import type { Speaking } from '../turn.ts'
import { appealButton } from './appeal-card.ts'

type Sent = ReceiptOf<'send'>

/** What was confirmed and waits: why, until when, what happens then, the one tap that calls it off, and the appeal. */
export function heldCard(
  { words }: Speaking,
  { intentId, amount, total, payeeName, reference }: Sent,
  { why, until }: NonNullable<Sent['waits']>,
  next: Button[],
): Card {
  const values = {
    amount: words.money(amount),
    total: words.money(total),
    payee: payeeName,
    until: words.dateTime(until),
    reference,
  }
  const callOff = open(words.label('held-call-off-button'), 'call-off', { intentId }, 'danger')
  const support = open(words.label('send-help-button'), 'support', { about: reference })
  return {
    text: words.t(why === 'review' ? 'held-receipt-review' : 'held-receipt', values),
    buttons: [
      next,
      why === 'review' ? [appealButton({ words }, reference), callOff] : [callOff, appealButton({ words }, reference)],
      [open(words.label('holds-button'), 'holds'), support],
    ],
  }
}
