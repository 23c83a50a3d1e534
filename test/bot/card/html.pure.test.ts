import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Html, html, join } from '../../../src/bot/card/html.ts'
import { createTexts } from '../../../src/bot/i18n/texts.ts'
import { parseHtml } from '../../../src/sandbox/telegram/text/html.ts'

describe('messages are built escaped', () => {
  test('TG-09 a name with markup is shown as text, whatever it is, and Telegram can always parse the message', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const { text } = parseHtml(html`<b>${name}</b>.`.markup)
        expect(text).toBe(`${name}.`)
      }),
      { numRuns: 1000 },
    )
  })

  test('TG-09 a planted link stays text', () => {
    const { text, entities } = parseHtml(html`Hello ${'<a href="https://evil.example">bank</a>'}`.markup)
    expect(text).toBe('Hello <a href="https://evil.example">bank</a>')
    expect(entities).toEqual([])
  })

  test('TG-09 what is built already is not escaped twice, in a template or in a text', () => {
    const part = html`${'A & B'}`
    expect(html`<i>${part}</i>`.markup).toBe('<i>A &amp; B</i>')
    const words = createTexts((_locale, _key, args) => `<b>${String(args?.['name'])}</b>`).in('en')
    expect(words.t('any', { name: part }).markup).toBe('<b>A &amp; B</b>')
    expect(words.t('any', { name: 'A & B' }).markup).toBe('<b>A &amp; B</b>')
  })

  test('lines that are missing leave no gap', () => {
    expect(join([html`a`, null, false, undefined, html`b`], '\n').markup).toBe('a\nb')
    expect(join([]).markup).toBe('')
    expect(String(new Html('x'))).toBe('x')
  })
})
