import { asWritten } from '../kit/as-written.ts'
import { isCurrency } from '../money/currency.ts'
import type { Money } from '../money/money.ts'
import { parseCanonical } from '../money/parse.ts'

/** What an event says in its own words, as far as money is moved by it. */
export type Said = { type: string; reference: string; amount: Money }

/** Reads it out of the bytes as they are kept; every rail says it in the same place. Null where they are no such event. */
export function saidIn(body: Uint8Array): Said | null {
  try {
    const { type, data } = JSON.parse(Buffer.from(body).toString('utf8')) as Event
    const { reference = '', amount, currency } = data
    if (typeof type !== 'string' || typeof reference !== 'string') return null
    if (typeof amount !== 'string' || typeof currency !== 'string' || !isCurrency(currency)) return null
    const sum = parseCanonical(amount, currency)
    return sum ? { type, reference: asWritten(reference), amount: sum } : null
  } catch {
    return null
  }
}

type Event = { type?: unknown; data: { reference?: unknown; amount?: unknown; currency?: unknown } }
