import { address } from './formats.ts'

/** Where rates are asked for. Without it they come by file, and the sandbox has a service of its own. */
export const ratesVariables = (production: boolean) => ({
  RATES_URL: {
    accepted: `the ${production ? 'https://' : 'http:// or https://'} address that answers { "base": "EUR", "observed_at": ISO time, "rates": { "USD": "1.159" } }`,
    schema: (production ? address('https') : address('http', 'https')).optional(),
  },
})
