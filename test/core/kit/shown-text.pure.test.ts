import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shownLine, shownText } from '../../../src/core/kit/shown-text.ts'
import { badText, CASES, SEED } from '../../support/hostile.ts'

const BIDI = ['\u061c', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067']
const UNSEEN = ['\u00ad', '\u034f', '\u115f', '\u180e', '\u200b', '\u2060', '\u2063', '\u206a', '\u3164', '\ufeff']
const MORE = ['\u2068', '\u2069', '\uffa0', '\ufff9', '\ufffb', '\u{e0001}', '\u{e0041}', '\u{1d173}', '\0', '\x1b']

describe('words that somebody wrote and others read: core/kit/shown-text', () => {
  it.each([...BIDI, ...UNSEEN, ...MORE])('TG-08 %j stands in no line and in no text', (sign) => {
    for (const written of [`Te${sign}a`, `${sign}Tea`, `Tea${sign}`, `${sign}T${sign}${sign}ea`])
      expect([shownLine(written), shownText(written)]).toEqual(['Tea', 'Tea'])
    expect(shownLine(sign)).toBe('')
  })

  it.each([
    ['می‌خواهم', 'a joiner less is another word in Persian'],
    ['क्‍ष', 'and in Hindi'],
    ['1️⃣ 👩‍👩‍👧 🏳️‍🌈 👍🏽 ❤️‍🔥 🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'emoji are joined of several'],
    ['葛󠄀城', 'a variant of a character'],
    ['עברית العربية ไทย Zoë 茶 ①', 'scripts of every direction'],
  ])('what is written with a sign of its own keeps it: %s (%s)', (written) => {
    expect([shownLine(written), shownText(written)]).toEqual([written, written])
  })

  it.each([
    'pay\u200dpal',
    'pay\u200cpal',
    '\u200d',
    'Tea\u200d',
    '👍\u200d',
    'x\ufe0fy',
    '\ufe0f',
    '2\u{e0100}',
    '2\u200d5',
    'x\u{e0067}y',
    '茶\u200d水',
  ])('TG-08 what joins nothing, and is a variant of nothing, only makes the same another: %j', (written) => {
    expect(shownLine(written)).not.toMatch(/\u200c|\u200d|\p{Variation_Selector}|\u{e0067}/u)
  })

  it('a line is one line, with single spaces; a text keeps its lines', () => {
    expect(shownLine('  Two\r\n\tteas\u2028please\u3000now ')).toBe('Two teas please now')
    expect(shownText(' Hello,\r\n\nmy\ttea \u202eis cold\u2029Anna ')).toBe('Hello,\n\nmy tea is cold\nAnna')
    expect(shownLine('Cafe\u0301')).toBe('Caf\u00e9')
    expect(shownLine('Tea \ud800')).toBe('Tea \ufffd')
  })

  it('a line of 200,000 spaces costs no more than it is long', () => {
    expect(shownText(`a${' '.repeat(200_000)}b`)).toHaveLength(200_002)
    expect(shownText(`a${' '.repeat(200_000)}\nb`)).toBe('a\nb')
  })

  it('whatever comes: what was cleaned is clean, and is what a database takes', () => {
    fc.assert(
      fc.property(badText, (text) => {
        for (const clean of [shownLine, shownText]) {
          const shown = clean(text)
          expect(clean(shown)).toBe(shown)
          expect(shown).not.toMatch(/[\p{Bidi_Control}\0\u200b]/u)
          expect(shown.isWellFormed()).toBe(true)
        }
      }),
      { seed: SEED, numRuns: CASES },
    )
  })
})
