import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HELP_FIGURES, type HelpFigures } from '#core'
import { LIBRARY } from '../../../src/help/index.ts'
import { type App, startApp } from '../support/app.ts'

const figures = Object.fromEntries(
  HELP_FIGURES.map((name) => [name, { kind: 'count', count: 7 }]),
) as unknown as HelpFigures
const core = {
  getHelpFigures: async () => ({ ok: true as const, value: figures }),
  getRails: async () => ({ ok: true as const, value: [] }),
}
const official = {
  supportMail: 'help@okpay.example',
  senderMail: 'no-reply@okpay.example',
  accounts: [{ name: 'Telegram channel', url: 'https://t.me/okpay_news' }],
}

let app: App
beforeAll(async () => {
  app = await startApp({ core, official })
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

describe.each(['en', 'zh-CN'] as const)('in %s', (lang) => {
  test('S86 every answer is led to from /help, and each page says its answer and who else to ask', async () => {
    const page = await pageOf(`/help?lang=${lang}`)
    for (const name of LIBRARY.names) {
      expect(page).toContain(`href="/help/${name}?lang=${lang}"`)
      const answer = await app.get(`/help/${name}?lang=${lang}`)
      const text = await answer.text()
      expect([name, answer.status]).toEqual([name, 200])
      expect(text).toContain(`<html lang="${lang}">`)
      expect(text).toContain(`start=support_help_${name}`)
      expect(text).toContain(`href="/help/${name}?lang=${lang === 'en' ? 'zh-CN' : 'en'}"`)
    }
  })

  test('S86 what is looked for is found without a script, and what is typed never becomes markup', async () => {
    const [typed, title] = lang === 'en' ? ['limit', 'How do I raise my limits?'] : ['限额', '怎么提高限额？']
    const found = await pageOf(`/help?lang=${lang}&q=${encodeURIComponent(typed)}`)
    expect(found).toContain(`>${title}</a>`)
    expect(found).not.toContain('/help/language?')
    expect(found).toContain(`q=${encodeURIComponent(typed)}&amp;lang=`)
    const nothing = await pageOf(`/help?lang=${lang}&q=%3Cscript%3Ezzqqx`)
    expect(nothing).toContain('&lt;script&gt;zzqqx')
    expect(nothing).toContain('start=support_help')
  })

  test('S6 routes/about says what OKPay is, whom it suits and where it is accepted', async () => {
    const page = await pageOf(`/about?lang=${lang}`)
    const said = { en: ['Whom it suits', 'Where it is accepted', 'Euro'], 'zh-CN': ['适合谁', '哪里可以用', '欧元'] }[
      lang
    ]
    for (const text of said) expect(page).toContain(text)
    expect(page).toContain(`/countries?lang=${lang}`)
  })

  test('S85 S87 S89 routes/contact leads to a person in the chat and by mail, and lists our accounts', async () => {
    const page = await pageOf(`/contact?lang=${lang}`)
    for (const text of ['start=support_contact', 'mailto:help@okpay.example', 'https://t.me/okpay_news'])
      expect(page).toContain(text)
  })

  test('S3 S60 routes/official names bot, website and senders, and checks any other address', async () => {
    const page = await pageOf(`/official?lang=${lang}`)
    for (const text of ['@okpay_test_bot', '127.0.0.1:3000', 'no-reply@okpay.example', 'https://t.me/okpay_news'])
      expect(page).toContain(text)
    expect(page).toContain('action="/verify"')
  })
})

test('S89 without a mail address and accounts /contact names none', async () => {
  await using bare = await startApp({ core })
  const page = await (await bare.get('/contact?lang=en')).text()
  expect(page).toContain('start=support_contact')
  expect(page).not.toContain('mailto:')
  expect(page).not.toContain('Elsewhere')
})

test('S57 figures are put in from where the rules are', async () => {
  expect(await pageOf('/help/fees?lang=en')).toContain('Sending: 7')
})

test('an answer that is not there is a page that says so', async () => {
  expect((await app.get('/help/constructor')).status).toBe(404)
})
