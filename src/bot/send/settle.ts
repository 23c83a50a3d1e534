import { randomUUID } from 'node:crypto'
import type { Failure } from '#core'
import { type Card, open } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import type { Seed, Turn } from '../turn.ts'
import { readPart } from './part-seed.ts'
import { receiptCard } from './receipt-card.ts'

/** What became of a confirmation: the receipt, the PIN is missing, or why not. */
export type Settled = { kind: 'receipt'; card: Card } | { kind: 'pin' } | { kind: 'refused'; failure: Failure }

/**
 * Confirms an intent and turns the answer into its card. The receipt is another card in the same message: the buttons
 * of the confirm card keep their meaning, so a second tap, or the same tap delivered again after a crash, finds the
 * receipt instead of a card that has expired.
 */
export async function settleSend(turn: Turn, intentId: string, seed: Seed): Promise<Settled> {
  const booked = await turn.core.confirmPayment({ actor: turn.actor, intentId })
  if (!booked.ok)
    return booked.failure.code === 'auth_required' ? { kind: 'pin' } : { kind: 'refused', failure: booked.failure }
  if (turn.pressed) turn.pressed = { messageId: turn.pressed.messageId, card: randomUUID() }
  return { kind: 'receipt', card: receiptCard(turn, booked.value, readPart(seed)) }
}

/** After a refusal: a card that expired offers a fresh one; everything else is asked anew, which says what helps. */
export async function afterRefusal(turn: Turn, failure: Failure, seed: Seed): Promise<void> {
  const { intentId = '', ...rest } = seed
  if (failure.code !== 'quote_expired') return turn.start('send', rest)
  const { note: _inSessionOnly, ...payload } = rest
  const fresh = (label: string) => open(label, 'send', { ...payload, fresh: intentId }, 'primary')
  await turn.show(failureCard(turn, failure, { fresh }))
}
