import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { railSecretNames } from '../../src/config/rails.ts'
import { readConfig, secretValues } from '../../src/config.ts'
import { hasRedis } from '../support/capabilities.ts'
import { botToken, webhookSecret } from './drills/chat.ts'
import { fullEnvironment, VARIABLES } from './drills/environment.ts'
import { keyEncryptionKey } from './drills/house.ts'
import type { Drill } from './drills/rotated.ts'
import { databasePassword, mailPassword, redisPassword } from './drills/servers.ts'
import { mailInSecret, metricsToken, railSecret } from './drills/wire.ts'

// Every secret of the configuration is rotated while people, banks and mails go on. Which variables are secret is what the
// configuration itself says to the log.
const FULL = fullEnvironment()
const HIDDEN = secretValues(readConfig(FULL))
const SECRETS = VARIABLES.filter((name) => HIDDEN.some((value) => FULL[name]?.includes(value))).sort()

const DRILLS: Readonly<Record<string, Drill>> = {
  BOT_TOKEN: botToken,
  DATABASE_ADMIN_URL: databasePassword('owner'),
  DATABASE_URL: databasePassword('app'),
  KEY_ENCRYPTION_KEY: keyEncryptionKey,
  MAIL_IN_SECRET: mailInSecret,
  METRICS_TOKEN: metricsToken,
  REDIS_URL: redisPassword,
  SMTP_URL: mailPassword,
  WEBHOOK_SECRET: webhookSecret,
  ...Object.fromEntries(railSecretNames().map((name) => [name, railSecret(name)])),
}

test('OPS-03 every secret of the configuration has a drill, and whatever is called one is one', () => {
  expect(VARIABLES.filter((name) => !FULL[name])).toEqual([])
  expect(Object.keys(DRILLS).sort()).toEqual(SECRETS)
  expect(VARIABLES.filter((name) => /SECRET|TOKEN|KEY|PASSWORD/.test(name) && !SECRETS.includes(name))).toEqual([])
})

for (const name of SECRETS)
  test.skipIf(name === 'REDIS_URL' && !hasRedis)(
    `OPS-03 ${name} is rotated while all goes on: nothing fails, and the old one opens nothing more`,
    async () => {
      const rotated = await DRILLS[name]?.()
      expect(rotated).toMatchObject({ trouble: [], oldIsDead: true })
      expect(rotated?.asked).toBeGreaterThan(3)
    },
    240_000,
  )

test('OPS-03 the operators’ page says of every secret how it is rotated', async () => {
  const page = await readFile(new URL('../../ops/README.md', import.meta.url), 'utf8')
  const table = page.slice(page.indexOf('## Rotate a secret'), page.indexOf('## Back up'))
  const named = [...table.matchAll(/`([a-z_*]+)`/g)].map(([, name = '']) => RegExp(`^${name.replace('*', '[a-z]+')}$`))
  expect(SECRETS.filter((name) => !named.some((pattern) => pattern.test(name.toLowerCase())))).toEqual([])
})
