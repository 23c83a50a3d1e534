import { z } from 'zod'
import { type CurrencyCode, EVENT_NAMES, TEST_DECLINES } from '#core'
import { defineApiRoute } from '../kit/api/api-route.ts'
import { eventShape, wireEvent } from '../kit/api/event.ts'
import { amountField, currencyField, moneyIn } from '../kit/api/fields.ts'
import { shape } from '../kit/api/shapes.ts'
import { Refused } from '../kit/refused.ts'

const attempt = shape(
  'TestPaymentAttempt',
  z.object({
    object: z.literal('test_payment_attempt'),
    livemode: z.boolean(),
    invoice: z.string(),
    status: z.enum(['succeeded', 'failed']),
    payment: z.string().nullable().describe('What POST /v1/refunds takes; null where it failed'),
    decline_code: z.enum(TEST_DECLINES).nullable(),
  }),
)

const pay = defineApiRoute({
  ...{ method: 'post', path: '/v1/test/invoices/:id/pay', scope: 'invoices:write' },
  params: { id: 'The id of a test invoice: inv_ and 32 characters' },
  summary:
    'The test payer pays a test invoice. The last two digits of its amount say what comes of it: 51 to 69 and 81 to 86 are declined, anything else is paid',
  body: z.strictObject({
    solved: z.boolean().default(false).describe('What it was declined for is put right: it is paid in any case'),
    amount: amountField.optional().describe('What the payer names, where the invoice leaves it to them'),
    currency: currencyField.optional().describe('With an amount: the invoice’s'),
  }),
  success: { status: 200, is: 'What came of it; the same as an event says', body: attempt },
  async run({ core, live, key, idempotencyKey, params, body }) {
    const amount = sumIn(body)
    const asked = { id: params['id'] ?? '', solved: body.solved, ...(amount && { amount }) }
    const tried = await core.tryTestInvoice({ key, idempotencyKey, ...asked })
    if (!tried.ok) return tried
    const { invoice, payment, declined } = tried.value.answer
    const status = declined ? ('failed' as const) : ('succeeded' as const)
    const wired = { object: 'test_payment_attempt' as const, livemode: live, invoice, status, payment }
    return { ok: true, value: { body: { ...wired, decline_code: declined }, replayed: tried.value.replayed } }
  },
})

const event = defineApiRoute({
  ...{ method: 'post', path: '/v1/test/events', scope: 'webhooks:write' },
  summary:
    'Has an event of a type happen, with made-up data: it is listed and sent to your test endpoints like any other',
  body: z.strictObject({ type: z.enum(EVENT_NAMES) }),
  success: { status: 201, is: 'The event', body: eventShape },
  async run({ core, key, idempotencyKey, body }) {
    const sent = await core.sendTestEvent({ key, idempotencyKey, type: body.type })
    return sent.ok ? { ok: true, value: { body: wireEvent(sent.value.answer), replayed: sent.value.replayed } } : sent
  },
})

/** A sum without its currency could be meant in another one. */
function sumIn({ amount, currency }: { amount?: string | undefined; currency?: CurrencyCode | undefined }) {
  if (amount === undefined && currency === undefined) return undefined
  if (amount === undefined || currency === undefined)
    throw new Refused('malformed', { param: amount === undefined ? 'amount' : 'currency' })
  return moneyIn(amount, currency, 'amount')
}

export default [pay, event]
