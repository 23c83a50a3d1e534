import { z } from 'zod'
import { type InvoiceTerms, USES_MOST } from '#core'
import { Refused } from '../refused.ts'
import {
  amountField,
  currencyField,
  LINE_HOW,
  lineField,
  metadataField,
  moneyIn,
  nameField,
  SUM_HOW,
} from './fields.ts'

const DAY_SECONDS = 86_400
const LIVES_MAX_DAYS = 31

/** What a server says that asks for money. */
export const newInvoice = z.strictObject({
  amount: amountField.describe(`${SUM_HOW}. "open": the payer names the sum, and the answer has null here`),
  minimum_amount: amountField.optional().describe('The least the payer may name, where `amount` is "open"'),
  uses: z
    .int()
    .min(1)
    .max(USES_MOST)
    .nullable()
    .optional()
    .describe('How often it can be paid; null: any number of times. Left out: once'),
  currency: currencyField,
  description: lineField.default('').describe(`What it is for; the payer reads it. ${LINE_HOW}`),
  reference: nameField.optional().describe('Your own name for it, once for ever: 1 to 64 printable characters'),
  metadata: metadataField,
  expires_in: z
    .int()
    .min(60)
    .max(LIVES_MAX_DAYS * DAY_SECONDS)
    .default(DAY_SECONDS)
    .describe('Seconds'),
  return_url: z
    .string()
    .max(500)
    .optional()
    .describe(
      'Where the payer goes back to, with `invoice` and its id added: on an origin registered with the key. It proves nothing',
    ),
})

/** The same for the core. `malformed` by its field where an amount is none. */
export function termsIn(body: z.output<typeof newInvoice>): InvoiceTerms {
  const { uses, currency, description, reference = null, metadata: given, expires_in, return_url: returnUrl } = body
  return {
    ...priceIn(body),
    ...(uses !== undefined && { uses }),
    ...{ currency, description, reference, metadata: given, livesSeconds: expires_in },
    ...(returnUrl !== undefined && { returnUrl }),
  }
}

/** What a server that forgot its price would hardly say by accident. */
const OPEN = 'open'

/** A price, or the least a payer may name; never both. */
function priceIn({ amount: price, minimum_amount: least, currency }: z.output<typeof newInvoice>) {
  if (price !== OPEN && least !== undefined) throw new Refused('malformed', { param: 'minimum_amount' })
  if (price !== OPEN) return { minor: moneyIn(price, currency, 'amount').minor }
  return { minor: null, ...(least !== undefined && { least: moneyIn(least, currency, 'minimum_amount').minor }) }
}
