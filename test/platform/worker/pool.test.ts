import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openPool } from '../../../src/platform/worker/pool.ts'
import { startWorker } from '../../../src/platform/worker/worker.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { openRudeServer, type RudeServer } from '../../support/rude-server.ts'

const logger = pino({ level: 'silent' })
let database: TestDatabase
let server: RudeServer
const uncaught: unknown[] = []
const note = (error: unknown) => void uncaught.push(error)

beforeEach(async () => {
  database = await createTestDatabase()
  server = await openRudeServer(database.app)
  uncaught.length = 0
  process.on('uncaughtException', note)
})
afterEach(async () => {
  process.off('uncaughtException', note)
  await server.close()
  await database.drop()
})

it('a database that stops while the worker’s connections say goodbye does not take the process with it', async () => {
  const { pool, close } = openPool(server.url, 3, logger)
  const clients = await Promise.all([pool.connect(), pool.connect()])
  for (const client of clients) client.release()
  server.goDeaf()
  await close()
  expect(server.shutDown()).toBe(2)
  await pause(100)
  expect(uncaught).toEqual([])
})

it('... nor the worker itself, whatever its queue does with the pool', async () => {
  const worker = await startWorker({ connectionString: server.url, jobs: [], logger })
  const stopped = worker.stop()
  await pause(0)
  await stopped
  server.shutDown()
  await pause(100)
  expect(uncaught).toEqual([])
})
