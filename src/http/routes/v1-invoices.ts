import { z } from 'zod'
import { CURRENCY_CODES, type CurrencyCode, type Invoice, NOTE_MAX, parseCanonical, USES_MOST } from '#core'
import type { HttpDeps } from '../deps.ts'
import { type Asked, defineApiRoute } from '../kit/api/api-route.ts'
import { listOf, shape } from '../kit/api/shapes.ts'
import { Refused } from '../kit/refused.ts'

const DAY_SECONDS = 86_400
const LIVES_MAX_DAYS = 31

const NAME = /^[\x21-\x7e]{1,64}$/
// What every card, page and message can show, on one line.
const ONE_LINE = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u
const HOW = 'Major units as a decimal string with all the currency’s decimals: "12.50", JPY "500"'
const amount = z.string().max(32).describe(HOW)
const metadata = z
  .record(z.string().regex(/^[A-Za-z0-9_-]{1,40}$/), z.string().max(500))
  .refine((given) => Object.keys(given).length <= 20, 'at most 20 names')

const terms = z.strictObject({
  amount: amount.describe(`${HOW}. "open": the payer names the sum, and the answer has null here`),
  minimum_amount: amount.optional().describe('The least the payer may name, where `amount` is "open"'),
  uses: z
    .int()
    .min(1)
    .max(USES_MOST)
    .nullable()
    .optional()
    .describe('How often it can be paid; null: any number of times. Left out: once'),
  currency: z.enum(CURRENCY_CODES),
  description: z
    .string()
    .max(4 * NOTE_MAX)
    .regex(ONE_LINE)
    .default('')
    .describe(`What it is for; the payer reads it. At most ${NOTE_MAX} characters, on one line`),
  reference: z
    .string()
    .regex(NAME)
    .optional()
    .describe('Your own name for it, once for ever: 1 to 64 printable characters'),
  metadata: metadata
    .default({})
    .describe('What you want to be told back: up to 20 names of 40 characters, 500 characters each'),
  expires_in: z
    .int()
    .min(60)
    .max(LIVES_MAX_DAYS * DAY_SECONDS)
    .default(DAY_SECONDS)
    .describe('Seconds'),
})

const page = z.strictObject({
  limit: z
    .string()
    .regex(/^(?:[1-9]\d?|100)$/)
    .default('10')
    .describe('1 to 100; 10'),
  starting_after: z.string().max(64).optional().describe('The id of the invoice behind which the page begins'),
  reference: z.string().regex(NAME).optional().describe('Only the one with this reference'),
})

const moment = z.string().describe('RFC 3339, in UTC')
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
  body: terms,
  success: { status: 201, is: 'The invoice; `pay_url` is where its payer goes', body: invoice },
  async run({ core, deps, key, idempotencyKey, body }) {
    const { uses, currency, description, reference = null, metadata: given, expires_in: livesSeconds } = body
    const rest = { description, reference, metadata: given, livesSeconds }
    const made = await core.createInvoice({
      ...{ key, idempotencyKey },
      terms: { ...priceIn(body), ...(uses !== undefined && { uses }), currency, ...rest },
    })
    return made.ok ? { ok: true, value: replayable(deps, made.value) } : made
  },
})

/** What a server that forgot its price would hardly say by accident. */
const OPEN = 'open'

/** A price, or the least a payer may name; never both. */
function priceIn({ amount: price, minimum_amount: least, currency }: z.output<typeof terms>) {
  if (price !== OPEN && least !== undefined) throw new Refused('malformed', { param: 'minimum_amount' })
  if (price !== OPEN) return { minor: minorOf(price, currency, 'amount') }
  return { minor: null, ...(least !== undefined && { least: minorOf(least, currency, 'minimum_amount') }) }
}

function minorOf(written: string, currency: CurrencyCode, param: string): bigint {
  const read = parseCanonical(written, currency)
  if (!read) throw new Refused('malformed', { param })
  return read.minor
}

const list = defineApiRoute({
  ...{ method: 'get', path: '/v1/invoices', scope: 'invoices:read' },
  summary: 'The shop’s invoices, the newest first, those made in the chat included',
  query: page,
  success: {
    ...{ status: 200, body: invoices },
    is: 'Up to `limit` invoices in `data`; `has_more` says whether there are older ones',
  },
  async run({ core, deps, key, query }) {
    const { limit, starting_after: after = null, reference = null } = query
    const found = await core.listInvoices({ key, after, reference, limit: Number(limit) })
    if (!found.ok) return found
    const data = found.value.invoices.map((one) => wire(deps, one))
    return { ok: true, value: { body: { object: 'list' as const, data, has_more: found.value.hasMore } } }
  },
})

const get = defineApiRoute({
  ...{ method: 'get', path: '/v1/invoices/:id', scope: 'invoices:read', params: byId },
  summary: 'How an invoice stands; the truth about whether it was paid',
  success: { status: 200, is: 'The invoice', body: invoice },
  async run({ core, deps, key, params }: Asked<unknown, unknown>) {
    const found = await core.getInvoice({ key, id: params['id'] ?? '' })
    return found.ok ? { ok: true, value: { body: wire(deps, found.value) } } : found
  },
})

const withdraw = defineApiRoute({
  ...{ method: 'post', path: '/v1/invoices/:id/withdraw', scope: 'invoices:write', params: byId },
  summary: 'Takes an invoice back: nobody can pay it any more. One that was paid stays paid',
  success: { status: 200, is: 'The invoice as it stands now', body: invoice },
  async run({ core, deps, key, idempotencyKey, params }: Asked<unknown, unknown>) {
    const done = await core.withdrawInvoice({ key, idempotencyKey, id: params['id'] ?? '' })
    return done.ok ? { ok: true, value: replayable(deps, done.value) } : done
  },
})

const replayable = (deps: HttpDeps, { answer, replayed }: { answer: Invoice; replayed: boolean }) => ({
  body: wire(deps, answer),
  replayed,
})

/** Field by field: nothing that the core adds one day is published by accident. */
function wire({ publicUrl, chatUrl }: HttpDeps, one: Invoice): z.output<typeof invoice> {
  const { id, status, amount: sum, least, uses, currency, description, reference, metadata: given, token } = one
  const terms = { amount: sum, minimum_amount: least, uses, currency, description, reference, metadata: given }
  const paid = { paid_count: one.paidCount, amount_paid: one.paidSum }
  return {
    ...{ id, object: 'invoice', livemode: true, status },
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
