import { expect, test } from 'vitest'
import { Unavailable } from '#core'
import { startApp } from './support/app.ts'

const away = () => Promise.reject(new Unavailable('unknown', new Error('Connection terminated unexpectedly')))

test.each([
  ['en', 'What you asked for was done once or not at all'],
  ['zh-CN', '要么已完成，要么没有进行'],
])('R-09 a page whose database is away does not say that nothing was changed: %s', async (language, says) => {
  await using app = await startApp({ core: { getFees: away } })
  const page = await app.get('/fees', { headers: { accept: 'text/html', 'accept-language': language } })
  expect(page.status).toBe(503)
  expect(page.headers.get('retry-after')).toBe('10')
  expect(await page.text()).toContain(says)
})
