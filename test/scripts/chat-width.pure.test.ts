import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf, wrap } from '../../scripts/chat/width.ts'

describe('text in a terminal', () => {
  it('a Han character and a fullwidth mark take two columns, a mark on a letter none', () => {
    expect(columnsOf('Send 25.00')).toBe(10)
    expect(columnsOf('转账25元，')).toBe(10)
    expect(columnsOf('⏳')).toBe(2)
    expect(columnsOf('e\u0301')).toBe(1)
  })

  it('English breaks between words, Chinese between characters, and no line begins with a comma', () => {
    expect(wrap('Only send if you know who they are', 12)).toEqual(['Only send if', 'you know who', 'they are'])
    expect(wrap('可用余额，转账后', 8)).toEqual(['可用余', '额，转账', '后'])
    expect(wrap('total 25.25 EUR 合计', 11)).toEqual(['total 25.25', 'EUR 合计'])
  })

  it('does not let a closing mark behind a space widen a line', () => {
    expect(wrap('aaaaaa ，', 6)).toEqual(['aaaaaa', '，'])
  })

  it('keeps the lines and the indents that are there', () => {
    expect(wrap('a\n\n  b', 20)).toEqual(['a', '', '  b'])
  })

  it('no line is wider than asked, and nothing is lost but spaces', () => {
    const signs = fc.constantFrom('a', 'Z', '9', ' ', '/', '转', '账', '，', '⏳')
    const text = fc.array(signs, { maxLength: 200 }).map((all) => all.join(''))
    fc.assert(
      fc.property(text, fc.integer({ min: 6, max: 40 }), (given, columns) => {
        const lines = wrap(given, columns)
        // A run of closing marks sticks to what it closes, whatever the width.
        const allowed = (line: string) => columnsOf(line.replace(/，+$/u, '')) <= columns
        expect(lines.filter((line) => !allowed(line) && !line.includes('，，'))).toEqual([])
        expect(lines.join('').replaceAll(' ', '')).toBe(given.replaceAll(' ', ''))
      }),
      { numRuns: 2_000 },
    )
  })
})
