import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, startApp } from '../support/app.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app[Symbol.asyncDispose]())

const pageOf = async (path: string, headers: Record<string, string> = {}) => (await app.get(path, { headers })).text()

test('the figures are there for the developer on the same machine, and for nobody behind a proxy', async () => {
  expect(await pageOf('/metrics')).toContain('okpay_http_request_duration_seconds')
  for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via']) {
    expect((await app.get('/metrics', { headers: { [name]: '127.0.0.1' } })).status).toBe(404)
  }
  await using open = await startApp({ publicUrl: 'https://pay.example' })
  expect((await open.get('/metrics')).status).toBe(404)
})

test('with a metrics token the figures are for its bearer alone', async () => {
  await using guarded = await startApp({ metricsToken: 'figures-please', publicUrl: 'https://pay.example' })
  for (const authorization of ['', 'Bearer', 'Bearer figures-pleas', 'Bearer figures-please2', 'figures-please']) {
    expect((await guarded.get('/metrics', { headers: { authorization } })).status).toBe(404)
  }
  expect((await guarded.get('/metrics', { headers: { authorization: 'Bearer figures-please' } })).status).toBe(200)
})
