import type { PayoutView } from '#core'
import { type Button, type Card, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import { appealButton } from '../held/appeal-card.ts'
import { inKey } from '../i18n/in-key.ts'
import { writeAmount } from '../input/amount-seed.ts'
import type { Scene, Seed } from '../turn.ts'
import { reasonText } from './reason.ts'
import { arrivalWords, destinationText } from './words.ts'

/**
 * Where a withdrawal stands: what is on its way, when it is due, and what happened when.
 * @param back the page of the history it was opened from
 */
export function payoutCard(scene: Scene, payout: PayoutView, back: Seed | null = null): Card {
  const { words } = scene
  const { state, total, fee, reference, destination } = payout
  const isOpen = ['held', 'sending', 'sent', 'unknown'].includes(state)
  const numbers = { fee: words.money(fee), total: words.money(total) }
  return {
    text: join([
      standing(scene, payout),
      reasonText(scene, payout),
      words.t(fee.minor > 0n ? 'withdraw-cost' : 'withdraw-cost-none', numbers),
      isOpen && state !== 'unknown' && arrivalWords(scene, destination.kind),
      ...timeline(scene, payout),
      words.t('notice-no', { reference }),
    ]),
    buttons: [...steps(scene, payout), back ? [open(words.label('transaction-back-button'), 'history', back)] : []],
    ...((isOpen || state === 'review') && !back && { standsFor: reference }),
  }
}

/** In a sentence or two: of one that staff look at, or looked at, by when and what they decided. */
function standing(scene: Scene, payout: PayoutView): Html {
  const { words } = scene
  const { state, declined, amount, total, destination, reviewUntil, waitsUntil } = payout
  const values = { amount: words.money(amount), total: words.money(total), to: destinationText(scene, destination) }
  if (declined !== null) return words.t(`withdraw-state-declined-${inKey(declined)}`, values)
  if (waitsUntil !== null) return words.t('withdraw-state-waits', { ...values, until: words.dateTime(waitsUntil) })
  if (reviewUntil === null) return words.t(`withdraw-state-${state}`, values)
  return words.t('withdraw-state-review', { ...values, until: words.dateTime(reviewUntil) })
}

/** What happened, in the order it did. */
function timeline({ words }: Scene, payout: PayoutView): Html[] {
  const { confirmedAt, sentAt, settledAt, endedAt, state, declined } = payout
  const ended = state === 'cancelled' && declined === null ? 'withdraw-at-cancelled' : 'withdraw-at-returned'
  const moments: [string, Date | null][] = [
    ['withdraw-at-confirmed', confirmedAt],
    ['withdraw-at-sent', sentAt],
    ['withdraw-at-settled', settledAt],
    [ended, endedAt],
  ]
  return moments.flatMap(([key, at]) => (at ? [words.t(key, { at: words.dateTime(at) })] : []))
}

function steps(scene: Scene, { state, payoutId, reference, total, amount, destination }: PayoutView): Button[][] {
  const { words } = scene
  const check = open(words.label('withdraw-check-button'), 'withdraw-check', { reference })
  const support = open(words.label('withdraw-support-button'), 'support', { about: reference })
  const home = open(words.label('home-button'), 'home')
  if (state === 'held' || state === 'review') {
    const label = words.label('withdraw-call-off-button', { total: words.money(total) })
    const callOff = open(label, 'withdraw-call-off', { payoutId })
    if (state === 'held') return [[callOff], [check, support], [home]]
    return [[appealButton(scene, reference)], [callOff], [open(words.label('holds-button'), 'holds'), check], [home]]
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
