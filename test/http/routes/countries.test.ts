import { expect, test } from 'vitest'
import { serveWorld } from '../support/served.ts'

const served = serveWorld()

test('S23 a page says for everybody what works where, in both languages', async () => {
  const page = await (await served.app.get('/countries')).text()
  expect(page).toContain('<b>India</b>')
  expect(page).toContain('EUR, USD, GBP')
  expect(page).toContain('not offered')
  expect(page).toContain('No accounts are opened from there.')
  const chinese = await (await served.app.get('/countries?lang=zh-CN')).text()
  expect(chinese).toContain('<b>印度</b>')
  expect(chinese).toContain('不支持')
  expect(chinese).toContain('欧元、美元、英镑')
  expect(chinese).not.toMatch(/EUR|USD|GBP/)
})
