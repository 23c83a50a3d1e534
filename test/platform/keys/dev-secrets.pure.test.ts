import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readConfig } from '../../../src/config.ts'
import { keptSecrets } from '../../../src/platform/keys/dev-secrets.ts'

let dir: string

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'okpay-secrets-'))
})

afterEach(() => rm(dir, { recursive: true }))

test('development makes its secrets once, readable by their owner only, and they satisfy the configuration', async () => {
  const secrets = await keptSecrets(dir, ['RAIL_BANK_SECRET'])
  expect(await keptSecrets(dir, ['RAIL_BANK_SECRET'])).toEqual(secrets)
  expect((await stat(join(dir, 'secrets.json'))).mode & 0o777).toBe(0o600)
  expect(await readdir(dir)).toEqual(['secrets.json'])
  expect(readConfig({ BOT_MODE: 'webhook' }, secrets).rails['bank']?.secrets).toEqual([secrets.RAIL_BANK_SECRET])
})

test('a secret that came with a later version is added, the older ones stay', async () => {
  await writeFile(join(dir, 'secrets.json'), '{"KEY_ENCRYPTION_KEY":"old"}')
  const secrets = await keptSecrets(dir, ['RAIL_BANK_SECRET'])
  expect(secrets.KEY_ENCRYPTION_KEY).toBe('old')
  expect(secrets.RAIL_BANK_SECRET).toMatch(/^whsec_/)
})

test('a damaged file is never replaced by new keys', async () => {
  await writeFile(join(dir, 'secrets.json'), '{"KEY_ENC')
  await expect(keptSecrets(dir, ['RAIL_BANK_SECRET'])).rejects.toThrow('is damaged')
})
