import type { ReceiptOrder } from '#core'
import { type Card, open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import type { Turn } from '../turn.ts'

/**
 * Sends a transaction's receipt below everything else, for it is kept and takes no card's place: as a picture, which is
 * seen without opening it and passed on as it is; `form` `pdf`: as a file.
 */
export default defineAction({
  name: 'receipt',
  shows: true,
  async run(turn, { reference = '', form }) {
    const issued = await turn.core.issueReceipt({ actor: turn.actor, reference })
    if (!issued.ok) return void (await turn.show(failureCard(turn, issued.failure)))
    // The first one of a process takes a second or two.
    await turn.screen.sending()
    await turn.screen.send(form === 'pdf' ? await asFile(turn, issued.value) : await asPicture(turn, issued.value))
  },
})

async function asPicture(turn: Turn, order: ReceiptOrder): Promise<Card> {
  const { words, papers } = turn
  const { reference } = order.transaction
  return {
    text: receiptText(turn, order),
    picture: await papers.receiptPicture(order, words.locale),
    buttons: [
      [open(words.label('receipt-as-pdf-button'), 'receipt', { reference, form: 'pdf' })],
      [open(words.label('home-button'), 'home')],
    ],
  }
}

async function asFile(turn: Turn, order: ReceiptOrder): Promise<Card> {
  const { words, papers } = turn
  return {
    text: receiptText(turn, order),
    file: { bytes: await papers.receipt(order, words.locale), name: papers.nameOf(order) },
    buttons: [[open(words.label('home-button'), 'home')]],
  }
}

const receiptText = ({ words }: Turn, { code, transaction }: ReceiptOrder) =>
  words.t('receipt-sent', { reference: transaction.reference, code })
