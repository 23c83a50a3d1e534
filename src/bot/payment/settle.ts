import { randomUUID } from 'node:crypto'
import type { Failure, Receipt } from '#core'
import type { Card } from '../card/card.ts'
import { receiptCard as payReceiptCard } from '../pay/receipt-card.ts'
import { readPart } from '../send/part-seed.ts'
import { receiptCard as sendReceiptCard } from '../send/receipt-card.ts'
import type { Scene, Seed, Turn } from '../turn.ts'

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
  const booked = await turn.core.confirmPayment({ actor: turn.actor, intentId: seed['intentId'] ?? '' })
  if (!booked.ok) {
    const { failure } = booked
    return failure.code === 'auth_required' ? { kind: 'asked', factor: failure.factor } : { kind: 'refused', failure }
  }
  if (turn.pressed) turn.pressed = { ...turn.pressed, card: randomUUID() }
  return { kind: 'receipt', card: receiptOf(turn, booked.value, seed) }
}

const receiptOf = (scene: Scene, receipt: Receipt, seed: Seed): Card =>
  receipt.kind === 'pay' ? payReceiptCard(scene, receipt) : sendReceiptCard(scene, receipt, readPart(seed))
