import { z } from 'zod'
import { CURRENCY_CODES, type Invoice } from '#core'
import type { HttpDeps } from '../deps.ts'
import { type Asked, defineApiRoute } from '../kit/api/api-route.ts'
import { nameField, pageIn, pageOf } from '../kit/api/fields.ts'
import { newInvoice, termsIn } from '../kit/api/new-invoice.ts'
import { listed, listOf, listSaid, moment, shape } from '../kit/api/shapes.ts'

const page = pageOf('the invoice behind which', {
  reference: nameField.optional().describe('Only the one with this reference'),
})

const invoice = shape(
  'Invoice',
  z.object({
    id: z.string(),
    object: z.literal('invoice'),
    livemode: z.boolean(),
    status: z.enum(['open', 'paid', 'expired', 'withdrawn']),
    amount: z.string().nullable().describe('Major units as a decimal string; null: the payer names the sum'),
    minimum_amount: z.string().nullable().describe('The least the payer may name'),
    uses: z.int().nullable().describe('How often it can be paid; null: any number of times'),
    paid_count: z.int().describe('How often it was paid'),
    amount_paid: z.string().describe('How much that was, before fees'),
    currency: z.enum(CURRENCY_CODES),
    description: z.string(),
    reference: z.string().nullable(),
    metadata: z.record(z.string(), z.string()),
    return_url: z.string().nullable(),
    pay_url: z.string().describe('The page where it is paid'),
    chat_url: z.string().describe('The same in the chat'),
    created_at: moment,
    expires_at: moment,
    paid_at: moment.nullable(),
    payment: z.string().nullable().describe('The reference of the payment that paid it, where one does'),
  }),
)
const invoices = listOf('InvoiceList', invoice)

const byId = { id: 'The id of an invoice: inv_ and 32 characters' }

const create = defineApiRoute({
  ...{ method: 'post', path: '/v1/invoices', scope: 'invoices:write' },
  summary: 'Asks for money: an invoice that is paid once, or as often as it says, in the chat or from its page',
  body: newInvoice,
  success: { status: 201, is: 'The invoice; `pay_url` is where its payer goes', body: invoice },
  async run({ core, deps, live, key, idempotencyKey, body }) {
    const made = await core.createInvoice({
      ...{ key, idempotencyKey },
      terms: termsIn(body),
    })
    return made.ok ? { ok: true, value: replayable(deps, live, made.value) } : made
  },
})

const list = defineApiRoute({
  ...{ method: 'get', path: '/v1/invoices', scope: 'invoices:read' },
  summary: 'The shop’s invoices, the newest first, those made in the chat included',
  query: page,
  success: {
    ...{ status: 200, body: invoices },
    is: listSaid('invoices'),
  },
  async run({ core, deps, live, key, query }) {
    const found = await core.listInvoices({ key, ...pageIn(query), reference: query.reference ?? null })
    if (!found.ok) return found
    const data = found.value.invoices.map((one) => wire(deps, live, one))
    return { ok: true, value: { body: listed(data, found.value.hasMore) } }
  },
})

const get = defineApiRoute({
  ...{ method: 'get', path: '/v1/invoices/:id', scope: 'invoices:read', params: byId },
  summary: 'How an invoice stands; the truth about whether it was paid',
  success: { status: 200, is: 'The invoice', body: invoice },
  async run({ core, deps, live, key, params }: Asked<unknown, unknown>) {
    const found = await core.getInvoice({ key, id: params['id'] ?? '' })
    return found.ok ? { ok: true, value: { body: wire(deps, live, found.value) } } : found
  },
})

const withdraw = defineApiRoute({
  ...{ method: 'post', path: '/v1/invoices/:id/withdraw', scope: 'invoices:write', params: byId },
  summary: 'Takes an invoice back: nobody can pay it any more. One that was paid stays paid',
  success: { status: 200, is: 'The invoice as it stands now', body: invoice },
  async run({ core, deps, live, key, idempotencyKey, params }: Asked<unknown, unknown>) {
    const done = await core.withdrawInvoice({ key, idempotencyKey, id: params['id'] ?? '' })
    return done.ok ? { ok: true, value: replayable(deps, live, done.value) } : done
  },
})

const replayable = (deps: HttpDeps, live: boolean, { answer, replayed }: { answer: Invoice; replayed: boolean }) => ({
  body: wire(deps, live, answer),
  replayed,
})

/** Field by field: nothing that the core adds one day is published by accident. */
function wire({ publicUrl, chatUrl }: HttpDeps, live: boolean, one: Invoice): z.output<typeof invoice> {
  const {
    id,
    status,
    amount: sum,
    least,
    uses,
    currency,
    description,
    reference,
    metadata: given,
    returnUrl,
    token,
  } = one
  const terms = {
    amount: sum,
    minimum_amount: least,
    uses,
    currency,
    description,
    reference,
    metadata: given,
    return_url: returnUrl,
  }
  const paid = { paid_count: one.paidCount, amount_paid: one.paidSum }
  return {
    ...{ id, object: 'invoice', livemode: live, status },
    ...terms,
    ...paid,
    pay_url: `${publicUrl}/pay/${token}`,
    chat_url: `${chatUrl}?start=pay_${token}`,
    created_at: one.createdAt,
    expires_at: one.expiresAt,
    paid_at: one.paidAt,
    payment: one.payment,
  }
}

export default [create, list, get, withdraw]
