import { z } from 'zod'
import { type ApiPayout, CURRENCY_CODES, type PayoutTerms } from '#core'
import { type Asked, defineApiRoute } from '../kit/api/api-route.ts'
import {
  amountField,
  currencyField,
  LINE_HOW,
  lineField,
  metadataField,
  moneyIn,
  nameField,
  pageIn,
  pageOf,
  SUM_HOW,
} from '../kit/api/fields.ts'
import { listed, listOf, listSaid, moment, shape, sum } from '../kit/api/shapes.ts'
import { Refused } from '../kit/refused.ts'

const terms = z.strictObject({
  payee: nameField.describe(
    'Whom: an OKPay ID, @username, tg: and a Telegram id, or con_ and the id of a connection of your app; not a phone number',
  ),
  amount: amountField.describe(`What arrives, the fee comes on top. ${SUM_HOW}`),
  currency: currencyField.describe('Paid out of the balance of this currency; nothing is exchanged'),
  description: lineField.default('').describe(`What it is for; the payee reads it. ${LINE_HOW}`),
  reference: nameField.optional().describe('Your own name for it, once for ever: 1 to 64 printable characters'),
  metadata: metadataField,
})

const page = pageOf('the payout behind which', {
  reference: nameField.optional().describe('Only the payout you gave this name'),
})

const payout = shape(
  'Payout',
  z.object({
    id: z.string(),
    object: z.literal('payout'),
    livemode: z.boolean(),
    status: z
      .enum(['waiting', 'succeeded', 'failed'])
      .describe(
        'waiting: our security checks let it wait, until `waits_until`; failed: it waited, and the money is back',
      ),
    number: z.string().describe('What people know it by'),
    payee: z.string().describe('As you named them'),
    amount: sum.describe('What arrives'),
    currency: z.enum(CURRENCY_CODES),
    fee: sum,
    total: sum.describe('What left your balance'),
    description: z.string(),
    reference: z.string().nullable(),
    metadata: z.record(z.string(), z.string()),
    created_at: moment,
    waits_until: moment.nullable(),
  }),
)
const payouts = listOf('PayoutList', payout)

const create = defineApiRoute({
  ...{ method: 'post', path: '/v1/payouts', scope: 'payouts:write', signed: true, declines: true },
  summary:
    'Pays a person who has OKPay, out of your balance. Off until the owner turns it on in the chat, with a cap for one payment and for a day; the request is signed',
  body: terms,
  success: { status: 201, is: 'The payout: the payee has the money, unless it waits', body: payout },
  async run({ core, live, key, idempotencyKey, signed, body }) {
    const made = await core.createShopPayout({ key, idempotencyKey, signed, terms: termsIn(body) })
    if (!made.ok) return made
    if ('declined' in made.value) throw new Refused(made.value.declined)
    return { ok: true, value: { body: wire(live, made.value.answer), replayed: made.value.replayed } }
  },
})

const list = defineApiRoute({
  ...{ method: 'get', path: '/v1/payouts', scope: 'payments:read' },
  summary: 'What your servers paid to people, the newest first',
  query: page,
  success: { status: 200, is: listSaid('payouts'), body: payouts },
  async run({ core, live, key, query }) {
    const { reference = null } = query
    const found = await core.listShopPayouts({ key, reference, ...pageIn(query) })
    if (!found.ok) return found
    const data = found.value.payouts.map((one) => wire(live, one))
    return { ok: true, value: { body: listed(data, found.value.hasMore) } }
  },
})

const get = defineApiRoute({
  ...{ method: 'get', path: '/v1/payouts/:id', scope: 'payments:read' },
  params: { id: 'The id of a payout: po_ and 32 characters' },
  summary: 'One payout',
  success: { status: 200, is: 'The payout', body: payout },
  async run({ core, live, key, params }: Asked<unknown, unknown>) {
    const found = await core.getShopPayout({ key, id: params['id'] ?? '' })
    return found.ok ? { ok: true, value: { body: wire(live, found.value) } } : found
  },
})

/** The same for the core. `malformed` where the amount is none. */
function termsIn({ amount, reference, ...rest }: z.output<typeof terms>): PayoutTerms {
  return { ...rest, minor: moneyIn(amount, rest.currency, 'amount').minor, reference: reference ?? null }
}

/** Field by field: nothing that the core adds one day is published by accident. */
function wire(live: boolean, one: ApiPayout): z.output<typeof payout> {
  const { id, status, number, payee, amount, currency, fee, total, description, reference, metadata } = one
  return {
    ...{ id, object: 'payout', livemode: live, status, number, payee, amount, currency, fee, total },
    ...{ description, reference, metadata, created_at: one.createdAt, waits_until: one.waitsUntil },
  }
}

export default [create, list, get]
