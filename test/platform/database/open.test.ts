import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { migrate } from '../../../src/platform/database/migrate.ts'
import { openHouseDatabase } from '../../../src/platform/database/open.ts'
import { installWorkerSchema } from '../../../src/platform/worker/install.ts'
import { query } from '../../support/database.ts'

// The roles a deploy has: the program is told of its own alone, the migration of both.
const name = `o_${randomUUID().replaceAll('-', '')}`
const urls = inject('postgres')
const admin = urls.superuser.replace('$db', 'postgres')
const [owner, app] = [urls.owner.replace('$db', name), urls.app.replace('$db', name)]
const alone = urls.owner.replace('$db', `${name}_1`)

beforeAll(async () => {
  await query(admin, `create database ${name} owner okpay_owner`)
  await query(admin, `create database ${name}_1 owner okpay_owner`)
  await migrate(owner, app)
  await installWorkerSchema({ adminUrl: owner, appUrl: app })
})
afterAll(async () => {
  for (const one of [name, `${name}_1`]) await query(admin, `drop database ${one} with (force)`)
})

test.each([
  ['the program’s role, which owns no tables, as a deploy has it', { url: app }, false],
  ['both roles, told apart', { url: app, adminUrl: owner }, false],
  ['one role for everything', { url: alone }, true],
])('OPS-02 %s: whether it could write past the ledger’s door is known', async (_what, given, owns) => {
  const database = await openHouseDatabase(given, '')
  expect(database.ownsTables).toBe(owns)
  await database.close()
})
