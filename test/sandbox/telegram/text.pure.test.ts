import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatText } from '../../../src/sandbox/telegram/text/format.ts'
import { renderHtml } from '../../../src/sandbox/telegram/text/render-html.ts'

const html = (source: string) => formatText(source, 'HTML', '', () => undefined)
const plain = (source: string) => formatText(source, '', '', () => undefined)

describe("Telegram's HTML", () => {
  it.each([
    ['a <b>bold <i>and</i></b> b', 'a bold and b', ['bold 2 8', 'italic 7 3']],
    ['💶 <b>25</b>', '💶 25', ['bold 3 2']],
    ['1 &lt; 2 &amp; &quot;3&quot; &#8364; &#x20ac; &nbsp;', '1 < 2 & "3" € € &nbsp;', []],
    ['<pre><code class="language-ts">x</code></pre>', 'x', ['pre 0 1']],
    ['<span class="tg-spoiler">x</span><tg-spoiler>y</tg-spoiler>', 'xy', ['spoiler 0 1', 'spoiler 1 1']],
    ['<a href="https://okpay.example">x</a> <a href="http://localhost/">y</a>', 'x y', ['text_link 0 1']],
    ['<blockquote expandable>long</blockquote>', 'long', ['expandable_blockquote 0 4']],
    ['  <b> x </b>  ', 'x', ['bold 0 1']],
    ['<B>x</b>', 'x', ['bold 0 1']],
  ])('%s', (source, text, entities) => {
    const formatted = html(source)
    expect(formatted.text).toBe(text)
    expect(formatted.entities.map(({ type, offset, length }) => `${type} ${offset} ${length}`)).toEqual(entities)
  })

  it.each([
    ['<a href=https://x.y>x</a>', 'Unexpected end of name token at byte offset 8'],
    ['<a href>x</a>', 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'],
    ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<a href="x', 'Unclosed start tag at byte offset 0'],
    ['<b>x</b', 'Unclosed end tag at byte offset 4'],
  ])('refuses %s', (source, reason) => {
    expect(() => html(source)).toThrow(`Bad Request: can't parse entities: ${reason}`)
  })
})

it('any text survives being escaped, parsed and shown', () => {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const { text: parsed, entities } = html(`<b>${escape(text)}</b>`)
      expect(parsed).toBe(plain(text).text)
      expect(renderHtml(parsed, entities)).not.toMatch(/<(?!\/?(b|a|span)\b)/)
    }),
  )
})

it('finds commands, mentions, links, addresses, tags and numbers in plain text', () => {
  const text =
    'See /pay@okpay_bot, @anna_berg: https://okpay.example/x?y=1. anna@mail.example #rent $EUR +44 7700 900123 okpay.com'
  const found = plain(text).entities.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)])
  expect(found).toEqual([
    ['bot_command', '/pay@okpay_bot'],
    ['mention', '@anna_berg'],
    ['url', 'https://okpay.example/x?y=1'],
    ['email', 'anna@mail.example'],
    ['hashtag', '#rent'],
    ['cashtag', '$EUR'],
    ['phone_number', '+44 7700 900123'],
    ['url', 'okpay.com'],
  ])
  expect(plain('25.00 and 1/2, http://localhost:3000/x, a@b, x/y').entities).toEqual([])
})

describe('a message on a page', () => {
  const rendered = (source: string) => {
    const { text, entities } = html(source)
    return renderHtml(text, entities)
  }

  it('keeps nesting and escapes every character', () => {
    expect(rendered('<b>a <i>&lt;i&gt;</i></b> &amp; "')).toBe('<b>a <i>&lt;i&gt;</i></b> &amp; &quot;')
    expect(rendered('<pre>&lt;script&gt;</pre>')).toBe('<pre>&lt;script&gt;</pre>')
  })

  it('never links to a script, nor breaks out of an attribute', () => {
    const evil = [{ type: 'text_link', offset: 0, length: 1, url: 'javascript:alert(1)' }]
    expect(renderHtml('x', evil)).toBe('x')
    const quote = [{ type: 'text_link', offset: 0, length: 1, url: 'https://a.b/"onclick="x' }]
    expect(renderHtml('x', quote)).toContain('href="https://a.b/&quot;onclick=&quot;x"')
  })

  it('cuts entities that overlap, and stays well-formed', () => {
    const crossing = [
      { type: 'bold', offset: 0, length: 3 },
      { type: 'italic', offset: 2, length: 3 },
    ]
    expect(renderHtml('abcde', crossing)).toBe('<b>ab<i>c</i></b>de')
  })
})
