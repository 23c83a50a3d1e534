import { z } from 'zod'
import { isCurrency, type RateReading } from '#core'

const DECIMAL = /^(?:0|[1-9]\d{0,11})(?:\.\d{1,12})?$/

/** A decimal string, or a number, whose digits are as they were written (it has at most fifteen of them). */
const rate = z
  .union([z.string(), z.number().transform(String)])
  .pipe(z.string().regex(DECIMAL))
  .refine((text) => /[1-9]/.test(text), 'a rate is more than nothing')

const shape = z.object({
  base: z.literal('EUR'),
  observed_at: z.iso.datetime({ offset: true }),
  rates: z.record(z.string().regex(/^[A-Z]{3}$/), rate).refine((rates) => Object.keys(rates).length <= 500),
})

/**
 * Reads `{ "base": "EUR", "observed_at": ISO, "rates": { "USD": "1.159", … } }`: what one euro is worth. Currencies that
 * are not ours are passed over; undefined for anything else, and where none of ours is there.
 */
export function readingOf(source: string, said: unknown): RateReading | undefined {
  const read = shape.safeParse(said)
  if (!read.success) return undefined
  const ours = Object.entries(read.data.rates).filter(([code]) => isCurrency(code) && code !== 'EUR')
  if (ours.length === 0) return undefined
  return { source, observedAt: new Date(read.data.observed_at), perEuro: Object.fromEntries(ours) }
}
