import { z } from 'zod'
import { address, apiRoot, json, oneOrTwo, signingSecret } from './formats.ts'

const filled = z.string().trim().min(1).max(100)

const bankAccounts = z.record(
  z.string().regex(/^[A-Z]{3}$/),
  z.strictObject({ holder: filled, bank: filled, account: filled, code: filled }),
)

/** Where people send money to by bank transfer, by currency code. */
export type BankAccounts = z.infer<typeof bankAccounts>

const SECRET = 'whsec_ followed by 24 to 64 random bytes in base64; two during a rotation, separated by a space'

/** The variables the rails bring. A new rail adds its own here. */
export const railVariables = (production: boolean) => ({
  RAIL_BANK_SECRET: { accepted: SECRET, schema: oneOrTwo(signingSecret) },
  RAIL_BANK_ACCOUNTS: {
    accepted: 'JSON by currency: {"EUR":{"holder":"...","bank":"...","account":"<IBAN or number>","code":"<BIC>"}}',
    schema: production
      ? json(bankAccounts.refine((accounts) => Object.keys(accounts).length > 0))
      : json(bankAccounts).default({}),
  },
  RAIL_CARD_SECRET: { accepted: SECRET, schema: oneOrTwo(signingSecret).optional() },
  RAIL_CARD_URL: {
    accepted: `the ${production ? 'https://' : 'http:// or https://'} address of the card processor's API`,
    schema: (production ? address('https').pipe(apiRoot) : apiRoot).optional(),
  },
  RAIL_CARD_ACCOUNT: {
    accepted: 'our account at the card processor, as its callbacks name it',
    schema: filled.optional(),
  },
})

type Given = Record<string, string | undefined>

/** A rail that may be left out is there whole or not at all. In development its secret is made and proves nothing. */
export function railConflicts(given: Given, production: boolean): [string, string][] {
  const parts = ['RAIL_CARD_URL', 'RAIL_CARD_ACCOUNT', 'RAIL_CARD_SECRET']
  const isMeant = parts.some((name) => given[name] && (production || name !== 'RAIL_CARD_SECRET'))
  const missing = isMeant ? parts.filter((name) => !given[name]) : []
  return missing.map((name) => [
    name,
    'is missing beside the other RAIL_CARD_ variables; accepted: all of them, or none',
  ])
}
