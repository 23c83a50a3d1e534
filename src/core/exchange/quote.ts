import { createHash } from 'node:crypto'
import { Decimal } from 'decimal.js'
import type { Exchange } from '#prisma'
import { plain } from '../fx/exact.ts'
import { currencyOf } from '../money/currency.ts'
import { add, money } from '../money/money.ts'
import type { CostToday } from './cost-today.ts'
import type { ExchangeQuote, ExchangeReceipt } from './views.ts'

/** What a quote promises: a change of any of it voids the card. */
type Terms = Omit<Exchange, 'hash' | 'state' | 'confirmedAt' | 'rate' | 'midRate'> & Rates
type Rates = Record<'rate' | 'midRate', { toString(): string }>

/** SHA-256 over the terms, 32 bytes. */
export function quoteHash(terms: Terms): Uint8Array<ArrayBuffer> {
  const { id, ownerId, given, sold, bought, send, fee, receive, spread, rounding, reference } = terms
  const moments = [terms.ratesAt, terms.createdAt, terms.expiresAt].map((moment) => moment.toISOString())
  const parts = [id, ownerId, given, sold, bought, send, fee, receive, spread, rounding, reference, ...moments]
  const rates = [rateText(terms.rate), rateText(terms.midRate), terms.termsVersion, terms.feeVersion]
  return new Uint8Array(
    createHash('sha256')
      .update([...parts, ...rates].join('\n'))
      .digest(),
  )
}

/** A rate as people and hashes read it: no exponent, no zeros at the end. */
export const rateText = (rate: { toString(): string }): string => plain(rate.toString())

/** The amounts of a quote as money. */
export function movedBy(row: Exchange): Omit<ExchangeReceipt, 'reference' | 'bookedAt' | 'first'> {
  const [sold, bought] = [currencyOf(row.sold), currencyOf(row.bought)]
  const [send, fee] = [money(row.send, sold), money(row.fee, sold)]
  return { send, fee, total: add(send, fee), receive: money(row.receive, bought), rate: rateText(row.rate) }
}

/** The confirm card of a quote. @param available what its owner has of what is sent */
export function viewQuote(row: Exchange, available: bigint, { asksPin, free }: CostToday): ExchangeQuote {
  const moved = movedBy(row)
  return {
    ...moved,
    quoteId: row.id,
    given: row.given === 'receive' ? 'receive' : 'send',
    inverseRate: inverse(moved.rate),
    keeps: money(available - moved.total.minor, moved.total.currency),
    pinAbove: asksPin ? free : null,
    ratesAt: row.ratesAt,
    expiresAt: row.expiresAt,
  }
}

/** For reading only, so rounded up: nothing is computed by it. */
const inverse = (rate: string): string => plain(new Decimal(1).div(rate).toSignificantDigits(6, Decimal.ROUND_UP))

/** The receipt of a booked quote. */
export function receiptOf(row: Exchange, bookedAt: Date, first: boolean): ExchangeReceipt {
  return { ...movedBy(row), reference: row.reference, bookedAt, first }
}
