import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, startApp } from '../support/app.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app[Symbol.asyncDispose]())

const pageOf = async (path: string, headers: Record<string, string> = {}) => (await app.get(path, { headers })).text()

test('the documentation names every operation and every code a refusal can have', async () => {
  const page = await pageOf('/docs')
  expect(page).toContain('POST /callbacks/{rail}')
  for (const code of ['signature_invalid', 'insufficient_balance', 'link_used']) expect(page).toContain(`id="${code}"`)
})
