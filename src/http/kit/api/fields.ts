import { z } from 'zod'
import { CURRENCY_CODES, type CurrencyCode, type Money, NOTE_MAX, parseCanonical } from '#core'
import { Refused } from '../refused.ts'

/** How servers write a sum of money. */
export const SUM_HOW = 'Major units as a decimal string with all the currency’s decimals: "12.50", JPY "500"'

/** A sum in a request; what it is, `moneyIn` finds out, which knows the currency. */
export const amountField = z.string().max(32).describe(SUM_HOW)

export const currencyField = z.enum(CURRENCY_CODES)

/** A server's own name for something it asked for. */
export const nameField = z.string().regex(/^[\x21-\x7e]{1,64}$/)

/** How servers write words that people read. */
export const LINE_HOW = `At most ${NOTE_MAX} characters, on one line; what nobody sees, and what turns the direction of text, is left out`

/** Words that every card, page and message can show, on one line. */
export const lineField = z
  .string()
  .max(4 * NOTE_MAX)
  .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u)

/** What a server wants said back to it, by names of its own. */
export const metadataField = z
  .record(z.string().regex(/^[A-Za-z0-9_-]{1,40}$/), z.string().max(500))
  .refine((given) => Object.keys(given).length <= 20, 'at most 20 names')
  .default({})
  .describe('What you want to be told back: up to 20 names of 40 characters, 500 characters each')

/** The sum a request names. `malformed` by its field where it is none. */
export function moneyIn(written: string, currency: CurrencyCode, param: string): Money {
  const read = parseCanonical(written, currency)
  if (!read) throw new Refused('malformed', { param })
  return read
}

/**
 * What stands behind the `?` of a list.
 * @param behind what `starting_after` names: "the id of the invoice behind which"
 */
export const pageOf = <Fields extends z.ZodRawShape>(behind: string, fields: Fields) =>
  z.strictObject({
    limit: z
      .string()
      .regex(/^(?:[1-9]\d?|100)$/)
      .default('10')
      .describe('1 to 100; 10'),
    starting_after: z.string().max(64).optional().describe(`The id of ${behind} the page begins`),
    ...fields,
  })

/** The same for the core. */
export const pageIn = (said: { limit: string; starting_after?: string | undefined }) => ({
  ...{ limit: Number(said.limit), after: said.starting_after ?? null },
})
