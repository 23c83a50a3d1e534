import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { HELP_FIGURES, LOCALES } from '#core'
import { loadRegistries } from '../../src/bot/define/registry.ts'
import { figuresIn, plainText } from '../../src/help/article.ts'
import { EXPLAINS, LIBRARY, TOPICS } from '../../src/help/index.ts'
import { termsOf } from '../../src/help/search.ts'

const { commands } = await loadRegistries()
const sourceOf = (locale: string, topic: string, name: string) =>
  readFileSync(new URL(`../../locales/${locale}/help/${topic}/${name}.md`, import.meta.url), 'utf8')

const paths = readdirSync(new URL('../../src/http/routes/', import.meta.url))
const articles = LOCALES.flatMap((locale) =>
  TOPICS.flatMap((topic) => LIBRARY.of(topic, locale).map((article) => ({ ...article, locale }))),
)

test('S86 every answer is there in every language, in a topic that leads to it', () => {
  expect(LIBRARY.names.length).toBeGreaterThan(50)
  expect(articles).toHaveLength(LIBRARY.names.length * LOCALES.length)
})

/** The FAQs of the three documents that define OKPay, and the answers that are theirs. */
const ASKED = {
  'A: reset password': ['password-forgotten', 'password-change'],
  'A: payment failed': ['payment-failed', 'charged', 'refused', 'merchant-refuses'],
  'A: fees': ['fees'],
  'A: account safety': ['safe', 'two-factor'],
  'A: contact support': ['contact'],
  'B: what it is, whom it suits, where it is accepted': ['what', 'where'],
  'B: is registering simple': ['register', 'devices'],
  'B: managing the balance': ['balance'],
  'B: forgotten password': ['password-forgotten'],
  'B: raise limits': ['limits', 'identity'],
  'B: suspicious alert': ['suspicious', 'freeze'],
  'B: refund': ['refund'],
  'B: international payment': ['international', 'countries'],
  'B: close account': ['close'],
  'B: connecting apps': ['connect', 'connect-failed'],
  'C: top-up failed': ['topup-failed'],
  'C: transaction refused': ['refused', 'limits', 'merchant-refuses'],
  'C: safety': ['safe', 'public-network', 'scams', 'official'],
  'C: contact support': ['contact', 'status'],
}

test.each(Object.entries(ASKED))('S86 %s has its answer', (_question, names) => {
  for (const name of names) expect(LIBRARY.names).toContain(name)
})

test('S86 each refusal that is explained leads to an answer that is there', () => {
  expect(Object.values(EXPLAINS).filter((name) => !LIBRARY.names.includes(name))).toEqual([])
})

describe.each(articles)('$locale $name', ({ locale, name, topic, title, words, blocks }) => {
  const article = LIBRARY.article(name, locale)
  const text = article ? plainText(article) : ''

  test('asks a question and answers it in what a card holds', () => {
    expect([title.length > 2, words.length > 2, blocks.length > 0]).toEqual([true, true, true])
    expect(title.length).toBeLessThan(80)
    expect(text.length).toBeLessThan(1_800)
  })

  test('types no figure: they come from where the rules are', () => {
    const [, ...lines] = sourceOf(locale, topic, name).split('\n')
    const said = lines.filter((line) => !/^(order|words):/.test(line)).join('\n')
    expect(said.replace(/`[^`]+`|\{[\w-]+\}/g, '').match(/\d+/g)).toBeNull()
  })

  test('leads to commands and pages that are there', () => {
    for (const block of blocks)
      for (const span of block.spans) {
        if (span.kind === 'command') expect(commands.has(span.text.slice(1)), span.text).toBe(true)
        if (span.kind === 'link') expect(paths, span.path).toContain(`${span.path.slice(1)}.ts`)
      }
  })

  test('is found by its question, by each word it is looked for by, and by the codes it explains', () => {
    expect(LIBRARY.search(title, locale)[0]?.name).toBe(name)
    const codes = Object.entries(EXPLAINS).flatMap(([code, named]) => (named === name ? [code] : []))
    const searched = [...words.split(' '), ...codes].filter((word) => termsOf(word).length > 0)
    const lost = searched.filter((word) => !LIBRARY.search(word, locale, 60).some((found) => found.name === name))
    expect(lost).toEqual([])
  })
})

/** What stands in quotes and is no label of ours: words of swindlers, a button of a shop's own, a word that is explained. */
const NO_LABELS: Record<string, readonly string[]> = {
  en: ['test payment', 'to a safe account', 'Connect OKPay', 'OKPay app', 'on hold'],
  'zh-CN': ['测试付款', '安全账户', '关联 OKPay', 'OKPay 应用', '冻结中'],
}

describe.each(LOCALES)('S86 what the answers in %s send people to', (locale) => {
  const folder = new URL(`../../locales/${locale}/`, import.meta.url)
  const ours = articles.filter((article) => article.locale === locale)
  // A label goes by what stands before its amount; the sign before it is not read out.
  const labels = new Set(
    readdirSync(folder)
      .filter((name) => name.endsWith('.ftl'))
      .flatMap((name) => [...readFileSync(new URL(name, folder), 'utf8').matchAll(/^[\w-]+ = (.+)$/gm)])
      .map(([, said = '']) =>
        said
          .replace(/<[^>]+>|^\p{Extended_Pictographic}\uFE0F? /gu, '')
          .replace(/[:：] \{.*|[:：]\{.*/s, '')
          .trim(),
      ),
  )
  const titles = new Set(ours.map(({ title }) => title))

  test('S86 each button, link and answer that is named in quotes is called so', () => {
    const named = ours.flatMap(({ name, blocks }) =>
      blocks.flatMap(({ spans }) =>
        spans
          .flatMap((span) => ('text' in span ? [...span.text.matchAll(/“([^”]+)”/g)] : []))
          .map(([, quoted = '']) => ({ name, quoted })),
      ),
    )
    expect(named.length).toBeGreaterThan(30)
    const lost = named.filter(
      ({ quoted }) => !labels.has(quoted) && !titles.has(quoted) && !NO_LABELS[locale]?.includes(quoted),
    )
    expect(lost).toEqual([])
  })
})

test('every figure that can be said is said', () => {
  const said = new Set(articles.flatMap(figuresIn))
  expect(HELP_FIGURES.filter((figure) => !said.has(figure))).toEqual([])
})

test.each([
  ['en', 'limit', 'limits'],
  ['en', 'how do I get my money back?', 'refund'],
  ['en', 'I forgot my password', 'password-forgotten'],
  ['en', 'fee', 'fees'],
  ['en', 'I forgot my PIN', 'pin'],
  ['en', 'change my PIN', 'pin'],
  ['en', 'lock this chat', 'chat-lock'],
  ['en', 'small payments without PIN', 'thresholds'],
  ['en', 'change my email', 'email-change'],
  ['en', 'lost my authenticator and my recovery codes', 'two-factor'],
  ['en', 'limit_daily', 'limits'],
  ['en', '限额', 'limits'],
  ['zh-CN', '限额', 'limits'],
  ['zh-CN', '我的充值怎么还没到账', 'topup-failed'],
  ['zh-CN', '退款', 'refund'],
  ['zh-CN', '忘记密码了', 'password-forgotten'],
  ['zh-CN', 'limit', 'limits'],
  ['zh-CN', '手续费', 'fees'],
  ['zh-CN', '忘记支付密码', 'pin'],
  ['zh-CN', '聊天锁', 'chat-lock'],
  ['zh-CN', '小额免密', 'thresholds'],
  ['zh-CN', '更换邮箱', 'email-change'],
  ['zh-CN', '验证器和恢复码都丢了', 'two-factor'],
] as const)('S86 in %s “%s” finds %s first, also in the other language’s words', (locale, query, name) => {
  expect(LIBRARY.search(query, locale)[0]?.name).toBe(name)
})

test.each(['', ' ', '?', 'qwertzuiop', '…', 'the', '的', '\u0000', 'a'.repeat(5_000)])('%j finds nothing', (query) => {
  for (const locale of LOCALES) expect(LIBRARY.search(query, locale)).toEqual([])
})
