import { type RailReport, toCanonical } from '#core'

/** The bytes in which a rail says of money what a report says: what is kept, sealed, and opened again by the books. */
export function railBody(news: Pick<RailReport, 'type' | 'eventId' | 'reference' | 'account' | 'amount'>): Uint8Array {
  const { type, eventId, reference, account, amount } = news
  const sum = { amount: toCanonical(amount), currency: amount.currency }
  const data = { event_id: eventId, reference, account, ...sum }
  return new TextEncoder().encode(JSON.stringify({ type, timestamp: new Date().toISOString(), data }))
}
