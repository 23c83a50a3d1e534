import { randomUUID } from 'node:crypto'
import type { Failure } from '#core'
import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { receiptCard } from '../exchange/receipt-card.ts'
import { failureCard } from '../failure/card.ts'
import { readAmount } from '../input/amount-seed.ts'
import type { Turn } from '../turn.ts'

/**
 * The tap on a quote's card. The receipt is another card in the same message: the quote's button keeps its meaning, so a
 * second tap finds the receipt instead of a card that has expired.
 */
export default defineAction({
  name: 'exchange-confirm',
  shows: ({ quoteId = '' }) => ({ action: 'exchange', fresh: quoteId }),
  async withPin({ words }, { send, receive }) {
    const [sent, received] = [readAmount(send), readAmount(receive)]
    return sent && received && words.t('unlock-exchanges', { send: words.money(sent), receive: words.money(received) })
  },
  async run(turn, payload) {
    const { quoteId = '' } = payload
    const booked = await turn.core.confirmExchange({ actor: turn.actor, quoteId })
    // The card has said so: the pad comes at once, for the rate is kept a minute.
    if (!booked.ok && booked.failure.code === 'pin_needed')
      return turn.start('unlock', { ...payload, action: 'exchange-confirm', pin: booked.failure.why })
    if (!booked.ok) return refuse(turn, booked.failure, quoteId)
    await turn.leave()
    if (turn.pressed) turn.pressed = { ...turn.pressed, card: randomUUID() }
    await turn.show(receiptCard(turn, booked.value))
  },
})

/** A card that expired offers a fresh one; everything else is quoted anew, which says what helps. */
async function refuse(turn: Turn, failure: Failure, quoteId: string): Promise<void> {
  const fresh = (label: string) => open(label, 'exchange', { fresh: quoteId }, 'primary')
  if (failure.code !== 'quote_expired' && !failure.code.startsWith('account_'))
    return turn.start('exchange', { fresh: quoteId })
  await turn.leave()
  await turn.show(failureCard(turn, failure, { not: 'exchanged', fresh }))
}
