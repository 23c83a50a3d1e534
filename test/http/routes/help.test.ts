import { afterAll, beforeAll, expect, test } from 'vitest'
import { ARTICLES } from '../../../src/bot/failure/articles.ts'
import { type App, startApp } from '../support/app.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app[Symbol.asyncDispose]())

const pageOf = async (path: string, headers: Record<string, string> = {}) => (await app.get(path, { headers })).text()

test.each([
  ['', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['zh-TW,zh;q=0.9,en;q=0.5', 'zh-CN'],
  ['fr,zh-Hans-CN;q=0.8,en;q=0.1', 'zh-CN'],
  ['fr', 'en'],
  ['*', 'en'],
  ['__proto__', 'en'],
])('pages answer in the browser’s language: %j is %s', async (accepted, locale) => {
  expect(await pageOf('/help', { 'accept-language': accepted })).toContain(`<html lang="${locale}">`)
})

test.each([
  ['zh-CN', 'zh-CN'],
  ['en', 'en'],
  ['constructor', 'zh-CN'],
  ['%22%3E%3Cscript%3E', 'zh-CN'],
])('?lang=%s decides over the browser when it is a language we speak: %s', async (lang, locale) => {
  const page = await pageOf(`/help?lang=${lang}`, { 'accept-language': 'zh' })
  expect(page).toContain(`<html lang="${locale}">`)
  expect(page).not.toContain('<script>')
})

test('a way to the chat and to a person is on the help page', async () => {
  const page = await pageOf('/help')
  expect(page).toContain('https://t.me/okpay_test_bot')
  expect(page).toContain('/support')
  // What came with second factor and levels: the way in from a new account, and higher limits.
  expect(page).toContain('I already have an account')
  expect(page).toContain('/identity')
})

test.each(['en', 'zh-CN'])('each thing one does with money has its answer, with a way on, in %s', async (lang) => {
  const page = await pageOf(`/help?lang=${lang}`)
  for (const name of ['topup', 'withdraw', 'exchange', 'across', 'fees', 'statement', 'receipt'])
    expect(page).toContain(`id="${name}"`)
  for (const command of ['/topup', '/withdraw', '/exchange', '/fees', '/statement', '/verify', '/balance'])
    expect(page).toContain(command)
  expect(page).toContain(`href="/fees?lang=${lang}"`)
  expect(page).toContain(`href="/verify?lang=${lang}"`)
})

test('every answer that a refusal in the chat leads to is there, under that name', async () => {
  const page = await pageOf('/help')
  for (const name of new Set(Object.values(ARTICLES))) expect(page).toContain(`<h2 id="${name}">`)
})
