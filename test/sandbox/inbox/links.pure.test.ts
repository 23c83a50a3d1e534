import { describe, expect, it } from 'vitest'
import { linksIn } from '../../../src/sandbox/inbox/links.ts'

describe('links in a mail', () => {
  it('are found without the punctuation around them, each once', () => {
    const text =
      'See https://a.example/x?y=1#z, (https://b.example/) or 链接：https://c.example/d。 https://a.example/x?y=1#z'
    expect(linksIn(text, '')).toEqual(['https://a.example/x?y=1#z', 'https://b.example/', 'https://c.example/d'])
  })

  it('are only web addresses', () => {
    expect(linksIn('', `<a href='javascript:alert(1)'>x</a><a href="mailto:a@b.c">y</a>`)).toEqual([])
  })
})
