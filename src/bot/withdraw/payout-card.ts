import type { PayoutView } from '#core'
import { type Button, type Card, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import { writeAmount } from '../input/amount-seed.ts'
import type { Scene } from '../turn.ts'
import { reasonText } from './reason.ts'
import { arrivalWords, destinationText } from './words.ts'

/** Where a withdrawal stands: what is on its way, when it is due, and what happened when. */
export function payoutCard(scene: Scene, payout: PayoutView): Card {
  const { words } = scene
  const { state, amount, total, fee, reference, destination } = payout
  const isOpen = ['held', 'sending', 'sent', 'unknown'].includes(state)
  const numbers = { fee: words.money(fee), total: words.money(total) }
  return {
    text: join([
      words.t(`withdraw-state-${state}`, {
        amount: words.money(amount),
        total: words.money(total),
        to: destinationText(scene, destination),
      }),
      reasonText(scene, payout),
      words.t(fee.minor > 0n ? 'withdraw-cost' : 'withdraw-cost-none', numbers),
      isOpen && state !== 'unknown' && arrivalWords(scene, destination.kind),
      ...timeline(scene, payout),
      words.t('notice-no', { reference }),
    ]),
    buttons: steps(scene, payout),
  }
}

/** What happened, in the order it did. */
function timeline({ words }: Scene, { confirmedAt, sentAt, settledAt, endedAt, state }: PayoutView): Html[] {
  const ended = state === 'cancelled' ? 'withdraw-at-cancelled' : 'withdraw-at-returned'
  const moments: [string, Date | null][] = [
    ['withdraw-at-confirmed', confirmedAt],
    ['withdraw-at-sent', sentAt],
    ['withdraw-at-settled', settledAt],
    [ended, endedAt],
  ]
  return moments.flatMap(([key, at]) => (at ? [words.t(key, { at: words.dateTime(at) })] : []))
}

function steps({ words }: Scene, { state, payoutId, reference, total, amount, destination }: PayoutView): Button[][] {
  const check = open(words.label('withdraw-check-button'), 'withdraw-check', { reference })
  const support = open(words.label('withdraw-support-button'), 'support', { about: reference })
  const home = open(words.label('home-button'), 'home')
  if (state === 'held') {
    const label = words.label('withdraw-call-off-button', { total: words.money(total) })
    return [[open(label, 'withdraw-call-off', { payoutId })], [check, support], [home]]
  }
  if (state === 'returned' || state === 'cancelled' || state === 'settled') {
    // Where it came back from it may come back again, so that is asked anew.
    const again = { amount: writeAmount(amount), ...(state !== 'returned' && { where: destination.id }) }
    const same = open(words.label('withdraw-again-button'), 'withdraw', again)
    if (state !== 'settled') return [[same], [support, home]]
    return [[open(words.label('receipt-pdf-button'), 'receipt', { reference })], [same, support], [home]]
  }
  return [[check, support], [home]]
}
