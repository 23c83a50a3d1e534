import { z } from 'zod'
import { type ApiPayment, type Charge, CURRENCY_CODES } from '#core'
import { type Asked, defineApiRoute } from '../kit/api/api-route.ts'
import { nameField, pageIn, pageOf } from '../kit/api/fields.ts'
import { listed, listSaid, moment, shape, sum } from '../kit/api/shapes.ts'

const page = pageOf('the payment behind which', {
  reference: nameField
    .optional()
    .describe('Whether the invoice of this name of yours was charged: `charge` says so, and `data` has what was paid'),
})

const payment = shape(
  'Payment',
  z.object({
    id: z.string(),
    object: z.literal('payment'),
    livemode: z.boolean(),
    status: z.literal('succeeded').describe('What is in this list was charged'),
    number: z.string().describe('What people know it by'),
    amount: sum,
    currency: z.enum(CURRENCY_CODES),
    fee: sum,
    net: sum.describe('What reached you: the amount less the fee'),
    refunded: sum.describe('What of the amount was given back so far'),
    refundable: sum.describe('What of it still can be'),
    refundable_until: moment,
    invoice: z.string().describe('The invoice or link that was paid'),
    reference: z.string().nullable().describe('Your own name of that'),
    description: z.string(),
    paid_at: moment,
  }),
)
const charge = shape(
  'Charge',
  z.object({
    reference: z.string(),
    status: z
      .enum(['charged', 'waiting', 'not_charged'])
      .describe(
        'charged: it was paid; waiting: nobody was charged, and it can still be paid; not_charged: nobody was, and nobody will be',
      ),
    invoice: z.string().nullable().describe('Null where you have none of that name'),
  }),
)
const payments = shape(
  'PaymentList',
  z.object({
    ...{ object: z.literal('list'), data: z.array(payment), has_more: z.boolean() },
    charge: charge.nullable().describe('Where a reference was asked for'),
  }),
)

const list = defineApiRoute({
  ...{ method: 'get', path: '/v1/payments', scope: 'payments:read' },
  summary: 'What was paid, the newest first; with a reference, the one true answer to whether it was charged',
  query: page,
  success: {
    ...{ status: 200, body: payments },
    is: listSaid('payments'),
  },
  async run({ core, live, key, query }) {
    const found = await core.listPayments({ key, ...pageIn(query), reference: query.reference ?? null })
    if (!found.ok) return found
    const { payments: paid, hasMore, charge: answer } = found.value
    const data = paid.map((one) => wire(live, one))
    return { ok: true, value: { body: { ...listed(data, hasMore), charge: answer && said(answer) } } }
  },
})

const get = defineApiRoute({
  ...{ method: 'get', path: '/v1/payments/:id', scope: 'payments:read' },
  params: { id: 'The id of a payment: pay_ and 32 characters' },
  summary: 'One payment, with what was given back of it',
  success: { status: 200, is: 'The payment', body: payment },
  async run({ core, live, key, params }: Asked<unknown, unknown>) {
    const found = await core.getPayment({ key, id: params['id'] ?? '' })
    return found.ok ? { ok: true, value: { body: wire(live, found.value) } } : found
  },
})

const said = ({ reference, status, invoice }: Charge): z.output<typeof charge> => ({ reference, status, invoice })

/** Field by field: nothing that the core adds one day is published by accident. */
function wire(live: boolean, one: ApiPayment): z.output<typeof payment> {
  const { id, number, amount, currency, fee, net, refunded, refundable, invoice, reference, description } = one
  return {
    ...{ id, object: 'payment', livemode: live, status: 'succeeded', number, amount, currency, fee, net },
    ...{ refunded, refundable, refundable_until: one.refundableUntil },
    ...{ invoice, reference, description, paid_at: one.paidAt },
  }
}

export default [list, get]
