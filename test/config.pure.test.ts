import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { railVariables } from '../src/config/rails.ts'
import { variables } from '../src/config/variables.ts'
import { readConfig, secretValues } from '../src/config.ts'

const bytes = (length: number) => Buffer.alloc(length, 7).toString('base64')
const accounts = { EUR: { holder: 'OKPay', bank: 'Bank', account: 'DE27', code: 'BIC' } }
const generated = { KEY_ENCRYPTION_KEY: bytes(32), RAIL_BANK_SECRET: `whsec_${bytes(24)}` }
const production = {
  ...generated,
  NODE_ENV: 'production',
  BOT_TOKEN: '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw',
  WEBHOOK_SECRET: 'w'.repeat(32),
  PUBLIC_URL: 'https://pay.example.com',
  DATABASE_URL: 'postgresql://app:db-word@db/okpay',
  REDIS_URL: 'rediss://:redis-word@redis:6379/0',
  SMTP_URL: 'smtps://mail:mail-word@mail:465',
  CLAMD_URL: 'tcp://clamd:3310',
  RAIL_BANK_ACCOUNTS: JSON.stringify(accounts),
}

const CARD = {
  RAIL_CARD_URL: 'https://cards.example/api/',
  RAIL_CARD_ACCOUNT: 'acct_1',
  RAIL_CARD_SECRET: `whsec_${bytes(32)}`,
}

/** The variables one refusal names, and its text. */
function refusal(env: Record<string, string | undefined>, standIns = {}): { names: string[]; text: string } {
  try {
    readConfig(env, standIns)
  } catch (error) {
    const text = (error as Error).message
    return { names: [...text.matchAll(/^ {2}([A-Z_]+) /gm)].map((match) => match[1] ?? ''), text }
  }
  return { names: [], text: '' }
}

describe('development', () => {
  test('needs nothing but the secrets it made for itself', () => {
    const config = readConfig({}, generated)
    expect(config).toMatchObject({
      production: false,
      http: { host: '127.0.0.1', port: 3000, portChosen: false, publicUrl: 'http://127.0.0.1:3000' },
      bot: { mode: 'polling', apiRoot: 'https://api.telegram.org' },
      database: {},
      redis: {},
      sandbox: { port: 3001, portChosen: false },
    })
    expect(config.bot).not.toHaveProperty('token')
  })

  test('an empty variable counts as unset', () => {
    expect(readConfig({ DATABASE_URL: '', PORT: ' ', BOT_TOKEN: '' }, generated).http.port).toBe(3000)
  })

  test('the environment wins over what was made, and the owner role defaults to the application`s', () => {
    const config = readConfig({ DATABASE_URL: 'postgres://a@b/c', RAIL_BANK_SECRET: `whsec_${bytes(32)}` }, generated)
    expect(config.rails['bank']?.secrets).toEqual([`whsec_${bytes(32)}`])
    expect(config.database).toEqual({ url: 'postgres://a@b/c', adminUrl: 'postgres://a@b/c' })
  })

  test('two secrets are accepted during a rotation, three are not', () => {
    const [fresh, old] = [`whsec_${bytes(32)}`, `whsec_${bytes(24)}`]
    const rotating = { RAIL_BANK_SECRET: `${fresh} ${old}` }
    expect(readConfig(rotating, generated).rails['bank']?.secrets).toEqual([fresh, old])
    expect(refusal({ RAIL_BANK_SECRET: `${fresh} ${old} ${old}` }, generated).names).toEqual(['RAIL_BANK_SECRET'])
  })
})

describe('production', () => {
  test('starts when everything it needs is there, by webhook unless told otherwise', () => {
    expect(readConfig(production)).toMatchObject({
      production: true,
      bot: { mode: 'webhook', token: production.BOT_TOKEN, secrets: [production.WEBHOOK_SECRET] },
      rails: { bank: { accounts } },
    })
    expect(readConfig({ ...production, BOT_MODE: 'polling', WEBHOOK_SECRET: '' }).bot.mode).toBe('polling')
  })

  test('the card rail is there whole, or not at all', () => {
    expect(readConfig(production).rails['card']).toEqual({ secrets: [] })
    const card = readConfig({ ...production, ...CARD }).rails['card']
    expect(card).toEqual({ url: 'https://cards.example/api', account: 'acct_1', secrets: [CARD.RAIL_CARD_SECRET] })
    expect(secretValues(readConfig({ ...production, ...CARD }))).toContain(CARD.RAIL_CARD_SECRET)
  })

  test('CBK-02 refuses everything that is missing, in one message, and takes no stand-in', () => {
    expect(refusal({ NODE_ENV: 'production' }, generated).names.sort()).toEqual(
      Object.keys(production)
        .filter((name) => name !== 'NODE_ENV')
        .sort(),
    )
  })

  test.each([
    ['CBK-02 one byte', { RAIL_BANK_SECRET: `whsec_${bytes(1)}` }],
    ['CBK-02 23 bytes', { RAIL_BANK_SECRET: `whsec_${bytes(23)}` }],
    ['CBK-02 a prefix alone', { RAIL_BANK_SECRET: 'whsec_' }],
    ['CBK-02 no prefix', { RAIL_BANK_SECRET: bytes(32) }],
    ['CBK-02 one good and one short', { RAIL_BANK_SECRET: `whsec_${bytes(32)} whsec_${bytes(8)}` }],
    ['a short key', { KEY_ENCRYPTION_KEY: bytes(31) }],
    ['a key that is not base64', { KEY_ENCRYPTION_KEY: `${bytes(32).slice(0, -1)}!` }],
    ['31 characters', { WEBHOOK_SECRET: 'w'.repeat(31) }],
    ['characters Telegram refuses', { WEBHOOK_SECRET: '!'.repeat(40) }],
    ['no TLS', { PUBLIC_URL: 'http://pay.example.com' }],
    ['a path', { PUBLIC_URL: 'https://pay.example.com/wallet' }],
    ['localhost', { PUBLIC_URL: 'https://localhost' }],
    ['a database of another make', { DATABASE_URL: 'mysql://db/okpay' }],
    ['no account to pay to', { RAIL_BANK_ACCOUNTS: '{}' }],
    ['an account that is not JSON', { RAIL_BANK_ACCOUNTS: 'DE27' }],
    ['CBK-02 a card rail whose secret is short', { RAIL_CARD_SECRET: `whsec_${bytes(23)}` }, CARD],
    ['a card rail without TLS', { RAIL_CARD_URL: 'http://cards.example' }, CARD],
    ['CBK-02 a card rail without a secret', { RAIL_CARD_SECRET: '' }, CARD],
    ['a card rail without an address', { RAIL_CARD_URL: '' }, CARD],
    ['a card rail without our account', { RAIL_CARD_ACCOUNT: ' ' }, CARD],
    ['OPS-04 a sandbox variable', { SANDBOX_PORT: '3001' }],
    ['OPS-04 an unknown sandbox variable', { SANDBOX_FAULTS: 'on' }],
    ['a port out of range', { PORT: '65536' }],
    ['a port with letters', { PORT: '3000x' }],
    ['an unknown level', { LOG_LEVEL: 'loud' }],
    ['an unknown mode', { BOT_MODE: 'push' }],
  ])('refuses %s', (_what, wrong, beside: Partial<typeof CARD> = {}) => {
    expect(refusal({ ...production, ...beside, ...wrong }).names).toEqual(Object.keys(wrong))
  })

  test('a misspelt NODE_ENV does not quietly mean development', () => {
    expect(refusal({ ...production, NODE_ENV: 'prod' }).names).toEqual(['NODE_ENV'])
  })

  test('LOG-03 a refusal says what is accepted and never repeats the value', () => {
    const wrong = { KEY_ENCRYPTION_KEY: 'canary-key', DATABASE_URL: 'canary://db', WEBHOOK_SECRET: 'canary-secret' }
    const { names, text } = refusal({ ...production, ...wrong })
    expect(names).toHaveLength(3)
    expect(text).toContain('32 random bytes in base64')
    expect(text).not.toContain('canary')
  })

  test('LOG-03 every secret of the configuration is known to the log', () => {
    const known = secretValues(readConfig(production))
    for (const name of ['BOT_TOKEN', 'WEBHOOK_SECRET', 'RAIL_BANK_SECRET', 'KEY_ENCRYPTION_KEY'] as const)
      expect(known).toContain(production[name])
    expect(known).toEqual(expect.arrayContaining(['db-word', 'redis-word', 'mail-word']))
  })
})

test('Telegram`s own servers only deliver webhooks to https', () => {
  const env = { BOT_MODE: 'webhook', BOT_TOKEN: production.BOT_TOKEN, WEBHOOK_SECRET: production.WEBHOOK_SECRET }
  expect(refusal(env, generated).names).toEqual(['PUBLIC_URL'])
  expect(readConfig({ ...env, TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/' }, generated).bot.apiRoot).toBe(
    'http://127.0.0.1:8081',
  )
})

test('.env.example documents exactly the variables that are read', async () => {
  const text = await readFile('.env.example', 'utf8')
  const documented = [...text.matchAll(/^# ?([A-Z_]+)=/gm)].map((match) => match[1])
  expect(documented.sort()).toEqual(
    Object.keys({ ...variables({ production: false, webhook: true }), ...railVariables(false) }).sort(),
  )
})
