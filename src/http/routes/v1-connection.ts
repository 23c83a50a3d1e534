import { z } from 'zod'
import { CONNECT_SCOPES, CURRENCY_CODES } from '#core'
import { type Asked, defineApiRoute } from '../kit/api/api-route.ts'
import { amountField, currencyField, LINE_HOW, lineField, moneyIn, nameField } from '../kit/api/fields.ts'
import { moment, shape, sum } from '../kit/api/shapes.ts'

const terms = z.strictObject({
  amount: amountField,
  currency: currencyField,
  reference: nameField.describe('Your own name for it, once for ever: 1 to 64 printable characters'),
  description: lineField.default('').describe(`What it is for; the payer reads it. ${LINE_HOW}`),
})

const payment = shape(
  'ConnectionPayment',
  z.object({
    id: z.string().describe('pay_ and 32 characters'),
    object: z.literal('payment'),
    livemode: z.boolean(),
    status: z.literal('succeeded'),
    ...{ amount: sum, currency: z.enum(CURRENCY_CODES), fee: sum, net: sum },
    description: z.string(),
    reference: z.string(),
    invoice: z.string(),
    connection: z.string().nullable().describe('Null where the person confirmed it in the chat'),
    number: z.string().describe('What people know it by'),
    paid_at: moment,
  }),
)

const connection = shape(
  'Connection',
  z.object({
    id: z.string().describe('con_ and 32 characters'),
    object: z.literal('connection'),
    livemode: z.boolean(),
    scopes: z.array(z.enum(CONNECT_SCOPES)),
    currency: z.enum(CURRENCY_CODES).describe('That of the budget; payments in others are counted in it'),
    ...{ per_payment: sum, per_day: sum, per_month: sum, left_today: sum, left_this_month: sum },
    ends_at: z.string(),
    person: z.object({ name: z.string(), okpay_id: z.string() }).nullable().describe('With the scope profile'),
  }),
)

/** Pays the app's shop within what the person allowed, without asking them. */
const charge = defineApiRoute({
  ...{ method: 'post', path: '/v1/payments', scope: 'payments', by: 'connection', declines: true },
  summary:
    'Pays your shop from the wallet of whoever connected your app, within their budget. budget_exhausted: it is more than that. auth_required: the person has to confirm this one; chat_url and pay_url lead there, and the same request answers with the payment once they have',
  body: terms,
  success: { status: 201, is: 'The payment', body: payment },
  async run({ core, key, idempotencyKey, body }) {
    const { reference, description } = body
    const wanted = { ...moneyIn(body.amount, body.currency, 'amount'), description, reference }
    const paid = await core.chargeConnection({ token: key, idempotencyKey, terms: wanted })
    if (!paid.ok) return paid
    const { answer, replayed } = paid.value
    const { paidAt, ...rest } = answer
    const fixed = { object: 'payment', livemode: true, status: 'succeeded' } as const
    return { ok: true, value: { body: { ...rest, ...fixed, paid_at: paidAt }, replayed } }
  },
})

/** What an access token stands for. */
const grant = defineApiRoute({
  ...{ method: 'get', path: '/v1/connection', scope: null, by: 'connection' },
  summary: 'What the person allowed, and what is left of it',
  success: { status: 200, is: 'The connection', body: connection },
  async run({ core, key }: Asked<unknown, unknown>) {
    const found = await core.getGrant({ token: key })
    if (!found.ok) return found
    const { id, scopes, currency, person, ...sums } = found.value
    const body = {
      ...{ id, object: 'connection' as const, livemode: true, scopes: [...scopes], currency },
      ...{ per_payment: sums.perPayment, per_day: sums.perDay, per_month: sums.perMonth },
      ...{ left_today: sums.leftToday, left_this_month: sums.leftThisMonth, ends_at: sums.endsAt },
      person: person && { name: person.name, okpay_id: person.okpayId },
    }
    return { ok: true, value: { body } }
  },
})

export default [charge, grant]
