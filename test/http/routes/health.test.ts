import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, startApp } from '../support/app.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app[Symbol.asyncDispose]())

test('LOG-06 health and readiness tell that something is wrong, not what', async () => {
  const ready = () => Promise.reject(new Error('password authentication failed for okpay_app'))
  await using ill = await startApp({ ready })
  const readyz = await ill.get('/readyz')
  expect(readyz.status).toBe(503)
  expect(await readyz.json()).toEqual({ status: 'not_ready' })
  expect((await ill.get('/healthz')).status).toBe(200)
})

test('a process that can work says so', async () => {
  const readyz = await app.get('/readyz')
  expect([readyz.status, await readyz.json()]).toEqual([200, { status: 'ready' }])
})
