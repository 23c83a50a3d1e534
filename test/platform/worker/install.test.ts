import { afterAll, beforeAll, expect, test } from 'vitest'
import { installWorkerSchema } from '../../../src/platform/worker/install.ts'
import { createTestDatabase, query, rows, type TestDatabase } from '../../support/database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  await query(database.superuser, 'drop schema graphile_worker cascade')
})

afterAll(() => database.drop())

const install = () => installWorkerSchema({ adminUrl: database.owner, appUrl: database.app })

test('OPS-02 the queue is installed for the application`s role, three processes at once, and again', async () => {
  await Promise.all([install(), install(), install()])
  await install()
  const [schema] = await rows(
    database.owner,
    `select nspowner::regrole::text as owner from pg_namespace
    where nspname = 'graphile_worker'`,
  )
  expect(schema).toEqual({ owner: 'okpay_app' })
})

test('OPS-02 the right to create schemas was only lent, and none of the ledger came with it', async () => {
  await expect(query(database.app, 'create schema mine')).rejects.toThrow('permission denied')
  await expect(query(database.app, 'update ledger.account set balance = 1')).rejects.toThrow('permission denied')
  const owned = await rows(
    database.owner,
    `select relname from pg_class where relowner = 'okpay_app'::regrole
    and relnamespace in ('ledger'::regnamespace, 'public'::regnamespace)`,
  )
  expect(owned).toEqual([])
})

test('a job added inside a transaction exists exactly when the transaction does', async () => {
  await query(database.app, `begin; select graphile_worker.add_job('lost'); rollback`)
  await query(database.app, `begin; select graphile_worker.add_job('kept'); commit`)
  const jobs = await rows(database.app, 'select task_identifier from graphile_worker.jobs')
  expect(jobs).toEqual([{ task_identifier: 'kept' }])
})
