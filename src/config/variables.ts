import { z } from 'zod'
import { contactVariables } from './contact.ts'
import { address, apiRoot, bytes, oneOrTwo } from './formats.ts'
import { leaksVariables } from './leaks.ts'
import { ratesVariables } from './rates.ts'
import { sandboxVariables } from './sandbox.ts'
import { scannerVariables } from './scanner.ts'
import { PORTS, webVariables } from './web.ts'

/** What the other variables are judged by. */
export type Circumstances = { production: boolean; webhook: boolean }

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/**
 * Every variable that is read, save those the rails bring, each with its shape and with the words an operator gets when
 * it does not fit.
 */
export const variables = ({ production, webhook }: Circumstances) => {
  const needed = <T extends z.ZodType>(schema: T) => (production ? schema : schema.optional())
  return {
    NODE_ENV: {
      accepted: 'production, development or test',
      schema: z.enum(['production', 'development', 'test']).default('development'),
    },
    LOG_LEVEL: { accepted: `one of ${LOG_LEVELS.join(', ')}`, schema: z.enum(LOG_LEVELS).default('info') },
    DATA_DIR: { accepted: 'a folder that may be written to', schema: z.string().default('.okpay') },
    ...webVariables(production),
    BOT_TOKEN: {
      accepted: 'the token @BotFather gave, digits, a colon and at least 20 characters',
      schema: needed(z.string().regex(/^\d{1,16}:[\w-]{20,}$/)),
    },
    BOT_MODE: {
      accepted: 'polling or webhook',
      schema: z.enum(['polling', 'webhook']).default(production ? 'webhook' : 'polling'),
    },
    TELEGRAM_API_ROOT: {
      accepted: 'the http:// or https:// address of a Bot API server',
      schema: apiRoot.default('https://api.telegram.org'),
    },
    WEBHOOK_SECRET: {
      accepted: '32 to 256 of the characters A-Z a-z 0-9 _ -; two during a rotation, separated by a space',
      schema: webhook ? oneOrTwo(z.string().regex(/^[\w-]{32,256}$/)) : z.string().optional(),
    },
    DATABASE_URL: { accepted: 'a postgresql:// address', schema: needed(address('postgresql', 'postgres')) },
    DATABASE_ADMIN_URL: {
      accepted: 'a postgresql:// address of the role that owns the tables',
      schema: address('postgresql', 'postgres').optional(),
    },
    REDIS_URL: { accepted: 'a redis:// or rediss:// address', schema: needed(address('redis', 'rediss')) },
    SMTP_URL: { accepted: 'an smtp:// or smtps:// address', schema: needed(address('smtp', 'smtps')) },
    MAIL_FROM: {
      accepted: 'the address our mails come from, like wallet@example.com',
      schema: z.email().optional(),
    },
    KEY_ENCRYPTION_KEY: {
      accepted:
        '32 random bytes in base64 (openssl rand -base64 32); two during a rotation, the new one first, separated by a space',
      schema: oneOrTwo(bytes(32)),
    },
    ...contactVariables(),
    ...sandboxVariables(PORTS),
    ...scannerVariables(production),
    ...ratesVariables(production),
    ...leaksVariables(production),
  }
}
