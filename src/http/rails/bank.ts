import { z } from 'zod'
import { CURRENCY_CODES, parseCanonical, TOPUP_REASONS } from '#core'
import { defineRail } from '../kit/rail.ts'
import { Refused } from '../kit/refused.ts'

// What people wrote on a transfer arrives as it is: any script, but nothing that a database or a terminal chokes on.
const written = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text), 'contains control characters')

const HANDLED = ['topup.succeeded', 'topup.failed', 'topup.returned'] as const

const head = z.object({ type: z.string().min(1).max(64) })

// Fields we do not know are let through: news about money must not bounce because the bank says more than we read.
const event = z.object({
  type: z.enum(HANDLED),
  timestamp: z.iso.datetime({ offset: true }),
  data: z.object({
    event_id: z.string().regex(/^[\x21-\x7e]{1,128}$/),
    reference: written(140),
    account: written(64),
    amount: z
      .string()
      .max(24)
      .meta({ description: "Decimal with exactly the currency's decimals", examples: ['25.00'] }),
    currency: z.enum(CURRENCY_CODES),
    payer_name: written(140).optional(),
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
    return {
      type: read.type,
      eventId: data.event_id,
      reference: data.reference,
      account: data.account,
      amount,
      occurredAt: new Date(timestamp),
      ...(data.payer_name && { payerName: data.payer_name }),
      ...(data.reason && { reason: data.reason }),
    }
  },
})
