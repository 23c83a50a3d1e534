import { z } from 'zod'
import { json, secrets, signingSecret } from './formats.ts'

const filled = z.string().trim().min(1).max(100)

const bankAccounts = z.record(
  z.string().regex(/^[A-Z]{3}$/),
  z.strictObject({ holder: filled, bank: filled, account: filled, code: filled }),
)

/** Where people send money to by bank transfer, by currency code. */
export type BankAccounts = z.infer<typeof bankAccounts>

/** The variables the rails bring. A new rail adds its own here. */
export const railVariables = (production: boolean) => ({
  RAIL_BANK_SECRET: {
    accepted: 'whsec_ followed by 24 to 64 random bytes in base64; two during a rotation, separated by a space',
    schema: secrets(signingSecret),
  },
  RAIL_BANK_ACCOUNTS: {
    accepted: 'JSON by currency: {"EUR":{"holder":"...","bank":"...","account":"<IBAN or number>","code":"<BIC>"}}',
    schema: production
      ? json(bankAccounts.refine((accounts) => Object.keys(accounts).length > 0))
      : json(bankAccounts).default({}),
  },
})
