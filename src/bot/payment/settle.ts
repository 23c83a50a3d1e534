import { randomUUID } from 'node:crypto'
import type { Failure } from '#core'
import type { Card } from '../card/card.ts'
import type { Seed, Turn } from '../turn.ts'
import { confirmingOf } from './confirmings.ts'

/** What became of a confirmation: the receipt, what is still to be given for it, or why not. */
export type Settled =
  | { kind: 'receipt'; card: Card }
  | { kind: 'asked'; factor: 'pin' | 'code' }
  | { kind: 'refused'; failure: Failure }

/**
 * Confirms an intent and turns the answer into its card. The receipt is another card in the same message: the buttons
 * of the confirm card keep their meaning, so a second tap, or the same tap delivered again after a crash, finds the
 * receipt instead of a card that has expired.
 */
export async function settlePayment(turn: Turn, seed: Seed): Promise<Settled> {
  const booked = await confirmingOf(seed).book(turn, seed)
  if (!booked.ok) {
    const { failure } = booked
    return failure.code === 'auth_required' ? { kind: 'asked', factor: failure.factor } : { kind: 'refused', failure }
  }
  if (turn.pressed) turn.pressed = { ...turn.pressed, card: randomUUID() }
  return { kind: 'receipt', card: booked.value }
}
