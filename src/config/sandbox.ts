import { z } from 'zod'
import { origin, wholeNumber } from './formats.ts'

/** What the sandbox alone reads: a production refuses all of it. */
export const sandboxVariables = (ports: string) => ({
  SANDBOX_PORT: { accepted: ports, schema: wholeNumber(0, 65_535).optional() },
  SANDBOX_WEBHOOK_ORIGINS: {
    accepted: 'origins, separated by spaces, like http://127.0.0.1:4000: shops may be told there, inside as they are',
    schema: z
      .string()
      .transform((text) => text.trim().split(/ +/))
      .pipe(z.array(origin('http', 'https')))
      .optional(),
  },
})
