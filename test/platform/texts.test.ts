import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { loadTexts } from '../../src/platform/texts.ts'

const made: string[] = []
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true })
})

function localesWith(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), 'texts-'))
  made.push(dir)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(dir, path, '..'), { recursive: true })
    writeFileSync(join(dir, path), content)
  }
  return dir
}

test('words come in the language that is asked for, with their values and without invisible marks', () => {
  const say = loadTexts(localesWith({ 'en/a.ftl': 'hi = Hello { $name }!', 'zh-CN/a.ftl': 'hi = { $name }，你好！' }))
  expect(say('en', 'hi', { name: 'Anna' })).toBe('Hello Anna!')
  expect(say('zh-CN', 'hi', { name: 'Anna' })).toBe('Anna，你好！')
})

test('values are escaped where texts are markup, and only the values', () => {
  const dir = localesWith({ 'en/a.ftl': 'hi = <b>{ $name }</b> { $n }' })
  const say = loadTexts(dir, { escapeArgs: (text) => text.replaceAll('<', '&lt;') })
  expect(say('en', 'hi', { name: '<i>', n: 3 })).toBe('<b>&lt;i></b> 3')
})

test('a language may call a currency by its name where the other says its code', () => {
  const say = loadTexts(
    localesWith({ 'en/a.ftl': 'pay = Pay from { $currency }', 'zh-CN/a.ftl': 'pay = 用{ CURRENCY($currency) }支付' }),
  )
  expect(say('en', 'pay', { currency: 'CNY' })).toBe('Pay from CNY')
  expect(['CNY', 'EUR', 'KWD'].map((currency) => say('zh-CN', 'pay', { currency }))).toEqual([
    '用人民币支付',
    '用欧元支付',
    '用科威特第纳尔支付',
  ])
  expect(say('zh-CN', 'pay', { currency: '' })).toBe('用支付')
  expect(() => say('zh-CN', 'pay', {})).toThrow('currency')
})

test.each([
  ['en', 'missing', {}],
  ['fr', 'hi', { name: 'x' }],
  ['en', 'hi', {}],
])('%s %s %j is not said half', (locale, key, args) => {
  const say = loadTexts(localesWith({ 'en/a.ftl': 'hi = Hello { $name }' }))
  expect(() => say(locale, key, args)).toThrow()
})

test.each([
  ['does not parse', { 'en/a.ftl': 'hi = Hello\nbad = { $name' }],
  ['says a key twice', { 'en/a.ftl': 'hi = Hello', 'en/b.ftl': 'hi = Hello again' }],
])('a file that %s stops the start', (_name, files) => {
  expect(() => loadTexts(localesWith(files))).toThrow(/en\/\w\.ftl/)
})

test('only the flows that are asked for are read', () => {
  const dir = localesWith({ 'en/a.ftl': 'one = 1', 'en/b.ftl': 'two = 2' })
  expect(() => loadTexts(dir, { flows: ['a'] })('en', 'two')).toThrow('no text two in en')
})
