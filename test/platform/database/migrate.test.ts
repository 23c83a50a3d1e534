import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { migrate } from '../../../src/platform/database/migrate.ts'
import { query } from '../../support/database.ts'

const name = `m_${randomUUID().replaceAll('-', '')}`
const { superuser } = inject('postgres')
const admin = superuser.replace('$db', 'postgres')
// One role that is no superuser and owns its database: what whoever sets nothing but DATABASE_URL has.
const alone = new URL(superuser.replace('$db', name))
alone.username = name

beforeAll(async () => {
  await query(admin, `create role ${name} login password '${alone.password}'`)
  await query(admin, `create database ${name} owner ${name}`)
})
afterAll(async () => {
  await query(admin, `drop database ${name}`)
  await query(admin, `drop role ${name}`)
})

test('OPS-02 a house with one role for everything opens a second time, also with several processes at once', async () => {
  const open = () => migrate(alone.href, alone.href)
  expect(await open()).not.toEqual([])
  expect(await Promise.all([open(), open(), open()])).toEqual([[], [], []])
})

test('OPS-02 several processes that find an empty database at once migrate it once', async () => {
  const urls = inject('postgres')
  const empty = `${name}_e`
  await query(admin, `create database ${empty} owner okpay_owner`)
  const open = () => migrate(urls.owner.replace('$db', empty), urls.app.replace('$db', empty))
  const applied = await Promise.all([open(), open(), open()])
  await query(admin, `drop database ${empty}`)
  expect(applied.filter((names) => names.length > 0)).toHaveLength(1)
})

test('OPS-02 a program that owns no tables starts on those somebody brought up to date, and on none older', async () => {
  const urls = inject('postgres')
  const guest = `${name}_g`
  const app = urls.app.replace('$db', guest)
  await query(admin, `create database ${guest} owner okpay_owner`)
  await migrate(urls.owner.replace('$db', guest), app)
  expect(await migrate(app, app)).toEqual([])
  const newest = `(select max(migration_name) from _prisma_migrations)`
  await query(superuser.replace('$db', guest), `delete from _prisma_migrations where migration_name = ${newest}`)
  await expect(migrate(app, app)).rejects.toThrow(/^The tables are older than the program .*; run: npm run db:migrate$/)
  await query(admin, `drop database ${guest}`)
})
