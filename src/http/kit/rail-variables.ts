import { z } from 'zod'
import { address, apiRoot, json, oneOrTwo, signingSecret } from '../../config/formats.ts'

const filled = z.string().trim().min(1).max(100)

const SECRET = 'whsec_ followed by 24 to 64 random bytes in base64; two during a rotation, separated by a space'

/** What a rail's callbacks are signed with. */
export const secretVariable = { accepted: SECRET, schema: oneOrTwo(signingSecret) }

/** Where money is sent to by hand; in production there must be one account at least. */
export function accountsVariable(production: boolean) {
  const details = z.strictObject({ holder: filled, bank: filled, account: filled, code: filled })
  const accounts = z.record(z.string().regex(/^[A-Z]{3}$/), details)
  return {
    accepted: 'JSON by currency: {"EUR":{"holder":"...","bank":"...","account":"<IBAN or number>","code":"<BIC>"}}',
    schema: production ? json(accounts.refine((all) => Object.keys(all).length > 0)) : json(accounts).default({}),
  }
}

/** Where a rail hands out statements; the house reads none where it is not said. */
export const statementsVariable = (production: boolean) => ({
  accepted: `the ${production ? 'https://' : 'http:// or https://'} address under which it hands out statements of our account`,
  schema: (production ? address('https').pipe(apiRoot) : apiRoot).optional(),
})

/** What a rail brings on whose own page people pay, and where orders are placed. @param whose its name in a sentence */
export const orderedVariables = (whose: string, production: boolean) => ({
  secrets: { accepted: SECRET, schema: secretVariable.schema.optional() },
  url: {
    accepted: `the ${production ? 'https://' : 'http:// or https://'} address of the ${whose}'s API`,
    schema: (production ? address('https').pipe(apiRoot) : apiRoot).optional(),
  },
  account: { accepted: `our account at the ${whose}, as its callbacks name it`, schema: filled.optional() },
})

const named = z.strictObject({ en: filled, 'zh-CN': filled })

/** The platforms people can pay with through a gateway, by the code it knows them by. */
export const platformsVariable = {
  accepted: 'JSON by the gateway’s code: {"alipay":{"en":"Alipay","zh-CN":"支付宝"}}',
  schema: json(z.record(z.string().regex(/^[a-z0-9_]{1,32}$/), named))
    .transform((names) => Object.entries(names).map(([code, name]) => ({ code, name })))
    .optional(),
}
