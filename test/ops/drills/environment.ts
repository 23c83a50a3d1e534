import { randomBytes } from 'node:crypto'
import { railVariables } from '../../../src/config/rails.ts'
import { variables } from '../../../src/config/variables.ts'
import { BANK_ACCOUNTS } from '../../support/wallet.ts'

export const signingSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`
export const word = (): string => randomBytes(32).toString('hex')
export const keyText = (): string => randomBytes(32).toString('base64')

const RAILS_OWN: Readonly<Record<string, () => string>> = {
  SECRET: signingSecret,
  URL: () => 'https://rail.example/api',
  ACCOUNT: () => 'acct_1',
  ACCOUNTS: () => JSON.stringify(BANK_ACCOUNTS),
  PLATFORMS: () => JSON.stringify({ alipay: { en: 'Alipay', 'zh-CN': '支付宝' } }),
  STATEMENTS: () => 'https://statements.example',
}

/** A production in which every variable there is has a value, and every secret one of its own. */
export const fullEnvironment = (): Record<string, string> => ({
  ...Object.fromEntries(
    Object.keys(railVariables(true)).map((name) => [name, RAILS_OWN[name.split('_').at(-1) ?? '']?.() ?? '']),
  ),
  NODE_ENV: 'production',
  LOG_LEVEL: 'info',
  DATA_DIR: '.okpay',
  HOST: '127.0.0.1',
  PORT: '3000',
  PUBLIC_URL: 'https://pay.example.com',
  DRAIN_SECONDS: '2',
  TRUSTED_PROXIES: '127.0.0.1',
  METRICS_TOKEN: word(),
  BOT_TOKEN: `110201543:${word()}`,
  BOT_MODE: 'webhook',
  TELEGRAM_API_ROOT: 'https://api.telegram.org',
  WEBHOOK_SECRET: word(),
  DATABASE_URL: `postgresql://okpay_app:${word()}@db/okpay`,
  DATABASE_ADMIN_URL: `postgresql://okpay_owner:${word()}@db/okpay`,
  REDIS_URL: `rediss://:${word()}@redis:6379/0`,
  SMTP_URL: `smtps://wallet:${word()}@mail:465`,
  MAIL_FROM: 'no-reply@pay.example.com',
  KEY_ENCRYPTION_KEY: keyText(),
  SUPPORT_MAIL: 'help@pay.example.com',
  MAIL_IN_SECRET: signingSecret(),
  SOCIAL_ACCOUNTS: JSON.stringify({ 'Telegram channel': 'https://t.me/okpay_news' }),
  CLAMD_URL: 'tcp://127.0.0.1:3310',
  RATES_URL: 'https://rates.example/v1/rates',
  LEAKS_URL: 'https://leaks.example/range',
})

/** Every variable production may have. */
export const VARIABLES: readonly string[] = [
  ...Object.keys(variables({ production: true, webhook: true })),
  ...Object.keys(railVariables(true)),
].filter((name) => !name.startsWith('SANDBOX_'))
