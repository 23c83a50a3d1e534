import { z } from 'zod'
import { origin, wholeNumber } from './formats.ts'

export const PORTS = 'a port number from 0 (any free one) to 65535'

/** Telegram's servers, and banks', know no `localhost`. */
const reachable = (address: z.ZodType<string>) => address.refine((url) => new URL(url).hostname !== 'localhost')

/** Where the web server listens, who stands in front of it, and how it leaves. */
export const webVariables = (production: boolean) => ({
  HOST: {
    accepted: 'an address to listen on, 127.0.0.1 or 0.0.0.0 for example',
    schema: z.string().regex(/^\S+$/).default('127.0.0.1'),
  },
  PORT: { accepted: PORTS, schema: wholeNumber(0, 65_535).optional() },
  PUBLIC_URL: {
    accepted: production
      ? 'the https:// address people reach us at, without a path'
      : 'an http:// or https:// address without a path; Telegram takes 127.0.0.1 in buttons, but not localhost',
    schema: production ? reachable(origin('https')) : reachable(origin('http', 'https')).optional(),
  },
  DRAIN_SECONDS: {
    accepted: 'a whole number of seconds from 0 to 6; a proxy must notice /readyz within it',
    schema: wholeNumber(0, 6).default(0),
  },
  TRUSTED_PROXIES: {
    accepted: 'the addresses of the proxies in front of us, separated by spaces, like 10.0.0.2 or 10.0.0.0/24',
    schema: z
      .string()
      .transform((text) => text.trim().split(/ +/))
      .pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])))
      .optional(),
  },
  METRICS_TOKEN: {
    accepted: 'at least 32 of the characters A-Z a-z 0-9 _ -; whoever reads /metrics carries it as a bearer',
    schema: z
      .string()
      .regex(/^[\w-]{32,}$/)
      .optional(),
  },
})
