import { z } from 'zod'
import { type ApiRefund, CURRENCY_CODES, NOTE_MAX, parseCanonical, REFUND_REASONS, type RefundWish } from '#core'
import { type Asked, defineApiRoute } from '../kit/api/api-route.ts'
import { listOf, shape } from '../kit/api/shapes.ts'
import { Refused } from '../kit/refused.ts'

// What every card, page and message can show, on one line.
const ONE_LINE = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u

const terms = z.strictObject({
  payment: z.string().max(64).describe('The id of the payment: pay_ and 32 characters'),
  amount: z
    .string()
    .max(32)
    .optional()
    .describe('Major units as a decimal string with all the currency’s decimals; without it all that is left'),
  currency: z.enum(CURRENCY_CODES).optional().describe('With an amount: the payment’s'),
  reason: z
    .string()
    .max(4 * NOTE_MAX)
    .regex(ONE_LINE)
    .optional()
    .describe(
      `Whoever paid reads it: ${REFUND_REASONS.join(', ')} in their own language, or your words, at most ${NOTE_MAX} characters`,
    ),
})

const page = z.strictObject({
  limit: z
    .string()
    .regex(/^(?:[1-9]\d?|100)$/)
    .default('10')
    .describe('1 to 100; 10'),
  starting_after: z.string().max(64).optional().describe('The id of the refund behind which the page begins'),
  payment: z.string().max(64).optional().describe('Only those of this payment'),
})

const sum = z.string().describe('Major units as a decimal string')
const refund = shape(
  'Refund',
  z.object({
    id: z.string(),
    object: z.literal('refund'),
    livemode: z.boolean(),
    status: z.literal('succeeded').describe('A refund is booked at once, or refused and not made'),
    number: z.string().describe('What people know it by'),
    payment: z.string(),
    amount: sum.describe('What of the price was given back'),
    currency: z.enum(CURRENCY_CODES),
    fee: sum.describe('What of the payment’s fee came back to you with it'),
    net: sum.describe('What left your balance: the amount less that fee'),
    reason: z.string().nullable(),
    created_at: z.string().describe('RFC 3339, in UTC'),
  }),
)
const refunds = listOf('RefundList', refund)

const create = defineApiRoute({
  ...{ method: 'post', path: '/v1/refunds', scope: 'refunds:write' },
  summary: 'Gives a payment back to whoever paid it, all that is left of it or a part, for 180 days',
  body: terms,
  success: { status: 201, is: 'The refund, which is booked: whoever paid has the money', body: refund },
  async run({ core, live, key, idempotencyKey, body }) {
    const { payment, reason = null } = body
    const made = await core.createRefund({ key, idempotencyKey, terms: { payment, amount: wishOf(body), reason } })
    if (!made.ok) return made
    return { ok: true, value: { body: wire(live, made.value.answer), replayed: made.value.replayed } }
  },
})

const list = defineApiRoute({
  ...{ method: 'get', path: '/v1/refunds', scope: 'payments:read' },
  summary: 'What was given back, the newest first, in the chat included',
  query: page,
  success: {
    ...{ status: 200, body: refunds },
    is: 'Up to `limit` refunds in `data`; `has_more` says whether there are older ones',
  },
  async run({ core, live, key, query }) {
    const { limit, starting_after: after = null, payment = null } = query
    const found = await core.listRefunds({ key, after, payment, limit: Number(limit) })
    if (!found.ok) return found
    const data = found.value.refunds.map((one) => wire(live, one))
    return { ok: true, value: { body: { object: 'list' as const, data, has_more: found.value.hasMore } } }
  },
})

const get = defineApiRoute({
  ...{ method: 'get', path: '/v1/refunds/:id', scope: 'payments:read' },
  params: { id: 'The id of a refund: ref_ and 32 characters' },
  summary: 'One refund',
  success: { status: 200, is: 'The refund', body: refund },
  async run({ core, live, key, params }: Asked<unknown, unknown>) {
    const found = await core.getRefund({ key, id: params['id'] ?? '' })
    return found.ok ? { ok: true, value: { body: wire(live, found.value) } } : found
  },
})

/** An amount without its currency could be meant in another one. */
function wishOf({ amount, currency }: z.output<typeof terms>): RefundWish {
  if (amount === undefined) {
    return currency === undefined ? 'rest' : refuse('amount')
  }
  if (currency === undefined) return refuse('currency')
  return parseCanonical(amount, currency) ?? refuse('amount')
}

function refuse(param: string): never {
  throw new Refused('malformed', { param })
}

/** Field by field: nothing that the core adds one day is published by accident. */
function wire(live: boolean, one: ApiRefund): z.output<typeof refund> {
  const { id, number, payment, amount, currency, fee, net, reason, createdAt } = one
  return {
    ...{ id, object: 'refund', livemode: live, status: 'succeeded', number, payment },
    ...{ amount, currency, fee, net, reason, created_at: createdAt },
  }
}

export default [create, list, get]
