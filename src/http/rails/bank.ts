import { z } from 'zod'
import { CURRENCY_CODES, parseCanonical, TOPUP_REASONS } from '#core'
import { defineRail } from '../kit/rail.ts'
import { Refused } from '../kit/refused.ts'

const WRITTEN_MAX = 140

/**
 * What a payer wrote, on one line, in characters that a database and a terminal can take. News about money must not
 * bounce for it: nobody would send them again, and the money would be in no book of ours.
 */
const asWritten = (text = ''): string =>
  Array.from(text.toWellFormed().replace(/\p{Cc}+/gu, ' '))
    .slice(0, WRITTEN_MAX)
    .join('')
    .trim()

const HANDLED = ['topup.succeeded', 'topup.failed', 'topup.returned'] as const

const head = z.object({ type: z.string().min(1).max(64) })

// Fields we do not know are let through: news about money must not bounce because the bank says more than we read.
const event = z.object({
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
    reason: z.enum(TOPUP_REASONS).optional(),
  }),
})

/** Bank transfers in: the bank says that one arrived, failed, or was taken back. */
export default defineRail({
  code: 'bank',
  event,
  open({ content }) {
    const { type } = head.parse(content)
    if (!HANDLED.some((handled) => handled === type)) return undefined
    const { data, timestamp, ...read } = event.parse(content)
    const amount = parseCanonical(data.amount, data.currency)
    if (!amount) throw new Refused('malformed', { param: 'data.amount' })
    const payerName = asWritten(data.payer_name)
    return {
      type: read.type,
      eventId: data.event_id,
      reference: asWritten(data.reference),
      account: data.account,
      amount,
      occurredAt: new Date(timestamp),
      ...(payerName && { payerName }),
      ...(data.reason && { reason: data.reason }),
    }
  },
})
