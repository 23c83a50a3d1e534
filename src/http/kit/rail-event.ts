import { z } from 'zod'
import {
  asWritten,
  CURRENCY_CODES,
  holdsCardNumber,
  maskCardNumbers,
  PAYOUT_NEWS,
  parseCanonical,
  RAIL_REASONS,
  shownLine,
  TOPUP_NEWS,
} from '#core'
import type { Envelope, RailNews } from './rail.ts'
import { Refused } from './refused.ts'

/**
 * The bytes of an event as they are kept for ever: as they came. Only where a payer wrote a card's number, or where we do
 * not read what somebody wrote at all, no number of a card is among them (PCI-02).
 */
export function keptBody(body: Uint8Array, news: RailNews | undefined): Uint8Array<ArrayBuffer> {
  if (news && !MASKED.test([news.reference, news.payerName ?? ''].join('\n'))) return new Uint8Array(body)
  const text = Buffer.from(body).toString('utf8')
  const read = news ? wordsOf(text, news) : new Map<string, string>()
  const kept = text.replace(VALUE, (value) => masked(value, read))
  return new Uint8Array(kept === text ? body : Buffer.from(kept))
}

/** What its payer wrote, and what we read there: that is what is booked, and so it is what is kept, to the sign. */
function wordsOf(text: string, { reference, payerName = '' }: RailNews): ReadonlyMap<string, string> {
  const { data } = JSON.parse(text) as { data: { reference?: string; payer_name?: string } }
  return new Map([
    [data.payer_name ?? '', payerName],
    [data.reference ?? '', reference],
  ])
}

/** A string of JSON, a name among them, or a number. */
const VALUE = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g

/** One by one: what holds no number stays as it came, and whatever signs somebody wrote, it is the same JSON. */
function masked(value: string, read: ReadonlyMap<string, string>): string {
  const text = value.startsWith('"') ? (JSON.parse(value) as string) : value
  const words = read.get(text)
  if (words !== undefined) return words === text ? value : JSON.stringify(words)
  const line = shownLine(text.replace(/\p{Cc}+/gu, ' '))
  return holdsCardNumber(line) || holdsCardNumber(text) ? JSON.stringify(maskCardNumbers(line)) : value
}

/** What is left of a number where one was written. */
const MASKED = /•{4}\d{4}/

const HANDLED = [...TOPUP_NEWS, ...PAYOUT_NEWS] as const

const head = z.object({ type: z.string().min(1).max(64) })

/**
 * What a rail says of money: that it came in, or went out, or did not, or was taken back. Fields we do not know are let
 * through: news about money must not bounce because a rail says more than we read.
 */
export const railEvent = z.object({
  type: z.enum(HANDLED),
  timestamp: z.iso.datetime({ offset: true }),
  data: z.object({
    event_id: z.string().regex(/^[\x21-\x7e]{1,128}$/),
    reference: z.string().optional(),
    account: z.string().regex(/^\P{Cc}{1,64}$/u),
    amount: z
      .string()
      .max(24)
      .meta({ description: "Decimal with exactly the currency's decimals", examples: ['25.00'] }),
    currency: z.enum(CURRENCY_CODES),
    payer_name: z.string().optional(),
    reason: z.enum(RAIL_REASONS).optional(),
  }),
})

/** Reads it. Undefined for a type that is about neither; throws for one that is not well-formed. */
export function readRailEvent({ content }: Pick<Envelope, 'content'>): RailNews | undefined {
  const { type } = head.parse(content)
  if (!HANDLED.some((handled) => handled === type)) return undefined
  const { data, timestamp, ...read } = railEvent.parse(content)
  const amount = parseCanonical(data.amount, data.currency)
  if (!amount) throw new Refused('malformed', { param: 'data.amount' })
  const payerName = asWritten(data.payer_name ?? '')
  return {
    type: read.type,
    eventId: data.event_id,
    reference: asWritten(data.reference ?? ''),
    account: data.account,
    amount,
    occurredAt: new Date(timestamp),
    ...(payerName && { payerName }),
    ...(data.reason && { reason: data.reason }),
  }
}
