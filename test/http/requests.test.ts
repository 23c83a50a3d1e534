import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, startApp } from './support/app.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app[Symbol.asyncDispose]())

test('an address that does not exist is a page for a browser and problem+json for a program', async () => {
  const browser = await app.get('/nowhere', { headers: { accept: 'text/html,*/*;q=0.8' } })
  expect([browser.status, browser.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
  const program = await app.get('/nowhere')
  expect(program.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
})

test('no two requests share an id, and a client’s own is not taken over', async () => {
  const headers = { 'x-request-id': 'req_mine\nforged'.replace('\n', '') }
  const ids = await Promise.all(
    [1, 2, 3].map(async () => (await app.get('/healthz', { headers })).headers.get('x-request-id')),
  )
  expect(new Set(ids).size).toBe(3)
  expect(ids).not.toContain('req_mineforged')
})

test('LOG-01 the log has no query, no address and no header of a request', async () => {
  app.logged.length = 0
  await app.get('/help?lang=en&secret=swordfish', {
    headers: { cookie: 'a=swordfish', authorization: 'Bearer swordfish' },
  })
  await expect
    .poll(() => app.logged)
    .toContainEqual(expect.objectContaining({ event: 'http_request', route: '/help', status: 200 }))
  expect(JSON.stringify(app.logged)).not.toContain('swordfish')
})
