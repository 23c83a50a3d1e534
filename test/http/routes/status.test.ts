import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, startApp, VERSION } from '../support/app.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app[Symbol.asyncDispose]())

test('LOG-06 the status page says that something is wrong, not what', async () => {
  const ready = () => Promise.reject(new Error('password authentication failed for okpay_app'))
  await using ill = await startApp({ ready })
  const page = await (await ill.get('/status?lang=en')).text()
  expect(page).toContain('We are having trouble')
  expect(page).not.toContain('okpay_app')
})

test('the status page says that all is well, and which version is running', async () => {
  const page = await (await app.get('/status?lang=zh-CN')).text()
  expect(page).toContain('一切正常')
  expect(page).toContain(VERSION)
})
