import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkName } from '../../../src/core/people/name.ts'
import { checkShopName } from '../../../src/core/shop/shop-name.ts'
import { readNames } from '../../support/name-list.ts'

const HONEST = readNames(new URL('names/honest.txt', import.meta.url))
const HOSTILE = readNames(new URL('names/hostile.txt', import.meta.url)).map(({ head, names }) => {
  const [, what = '', outcome = ''] = /^(.+): ([a-z_]+)$/.exec(head) ?? []
  return { what, outcome, names: names.map(({ typed }) => typed) }
})

// What a shop's sign may be, and a person's name may not: "Tea & Co", "24", "tea.shop".
const SHOPS_ONLY = /^(?:markup|numbers alone|an address)/

describe('names by the hundred', () => {
  test('TG-08 at least two hundred honest ones of ten scripts and two hundred hostile ones, none twice', () => {
    const [honest, hostile] = [
      HONEST.flatMap(({ names }) => names.map(({ typed }) => typed)),
      HOSTILE.flatMap(({ names }) => names),
    ]
    for (const names of [honest, hostile]) expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
    expect([honest.length, hostile.length].map((count) => count >= 200)).toEqual([true, true])
    const scripts = SCRIPTS.filter((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(honest.join('')))
    expect(scripts).toEqual(SCRIPTS)
    const outcomes = new Set(HOSTILE.map(({ outcome }) => outcome))
    expect(outcomes).toEqual(new Set(['empty', 'too_long', 'characters', 'mixed_scripts', 'reserved']))
  })

  test.each(HONEST)('TG-08 honest names are accepted: $head', ({ names }) => {
    expect(names.map(({ typed }) => checkName(typed))).toEqual(
      names.map(({ typed, kept }) => ({ name: (kept ?? typed).normalize('NFC') })),
    )
  })

  test.each(HOSTILE)('TG-08 hostile names are refused as $outcome: $what', ({ names, outcome }) => {
    expect(names.map((name) => [name, checkName(name)])).toEqual(names.map((name) => [name, { problem: outcome }]))
  })

  test.each(HOSTILE.filter(({ what }) => !SHOPS_ONLY.test(what)))(
    'TG-08 no shop is called like that, either: $what',
    ({ names, outcome }) => {
      expect(names.map((name) => [name, checkShopName(name)])).toEqual(
        names.map((name) => [name, { problem: outcome }]),
      )
    },
  )
})

const SCRIPTS =
  'Latin Han Hiragana Katakana Hangul Bopomofo Cyrillic Greek Armenian Georgian Hebrew Arabic Thaana Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Thai Lao Khmer Myanmar Tibetan Mongolian Ethiopic Cherokee'.split(
    ' ',
  )

test('TG-08 whatever is accepted is composed, short, visible and stays accepted', () => {
  let accepted = 0
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.oneof(fc.constantFrom(...'aéA 张я\u0301\u200Bо'), fc.string({ unit: 'binary', maxLength: 1 })),
      }),
      (text) => {
        const checked = checkName(text)
        if (!('name' in checked)) return
        accepted += 1
        expect(checked.name).toBe(checked.name.normalize('NFC'))
        expect(Array.from(checked.name).length).toBeLessThanOrEqual(64)
        expect(checked.name).not.toMatch(/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u)
        expect(checkName(checked.name)).toEqual(checked)
      },
    ),
    { numRuns: 2000 },
  )
  expect(accepted).toBeGreaterThan(20)
})
