import { address } from './formats.ts'

/** Where stolen passwords are looked up. Without it the built-in list alone decides. */
export const leaksVariables = (production: boolean) => ({
  LEAKS_URL: {
    accepted: `the ${production ? 'https://' : 'http:// or https://'} address that answers five digits of a SHA-1 with the lines that begin so`,
    schema: (production ? address('https') : address('http', 'https')).optional(),
  },
})
