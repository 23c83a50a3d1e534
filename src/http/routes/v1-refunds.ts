import { z } from 'zod'
import { type ApiRefund, CURRENCY_CODES, REFUND_REASONS, type RefundWish } from '#core'
import { type Asked, defineApiRoute } from '../kit/api/api-route.ts'
import { amountField, currencyField, LINE_HOW, lineField, moneyIn, pageIn, pageOf } from '../kit/api/fields.ts'
import { listed, listOf, listSaid, moment, shape, sum } from '../kit/api/shapes.ts'
import { Refused } from '../kit/refused.ts'

const terms = z.strictObject({
  payment: z.string().max(64).describe('The id of the payment: pay_ and 32 characters'),
  amount: amountField
    .optional()
    .describe('Major units as a decimal string with all the currency’s decimals; without it all that is left'),
  currency: currencyField.optional().describe('With an amount: the payment’s'),
  reason: lineField
    .optional()
    .describe(`Whoever paid reads it: ${REFUND_REASONS.join(', ')} in their own language, or your words. ${LINE_HOW}`),
})

const page = pageOf('the refund behind which', {
  payment: z.string().max(64).optional().describe('Only those of this payment'),
})

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
    created_at: moment,
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
    is: listSaid('refunds'),
  },
  async run({ core, live, key, query }) {
    const found = await core.listRefunds({ key, ...pageIn(query), payment: query.payment ?? null })
    if (!found.ok) return found
    const data = found.value.refunds.map((one) => wire(live, one))
    return { ok: true, value: { body: listed(data, found.value.hasMore) } }
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
  return moneyIn(amount, currency, 'amount')
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
