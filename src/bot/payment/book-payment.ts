import type { Receipt, ReceiptOf, Result } from '#core'
import type { Card } from '../card/card.ts'
import type { Seed, Turn } from '../turn.ts'

/** Confirms an intent that is a payment of a kind; its receipt as a card. */
export async function bookPayment<K extends Receipt['kind']>(
  { core, actor }: Turn,
  { intentId = '' }: Seed,
  kind: K,
  card: (receipt: ReceiptOf<K>) => Card,
): Promise<Result<Card>> {
  const booked = await core.confirmPayment({ actor, intentId })
  if (!booked.ok) return booked
  if (booked.value.kind !== kind) throw new Error(`a confirm card of kind ${kind} booked a ${booked.value.kind}`)
  return { ok: true, value: card(booked.value as ReceiptOf<K>) }
}

/** Puts a payment's card away. True where it was made before. */
export async function dropPayment({ core, actor }: Turn, { intentId = '' }: Seed): Promise<boolean> {
  const away = await core.cancelPayment({ actor, intentId })
  return away.ok && away.value.made
}
