import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkName } from '../../../src/core/people/name.ts'

const HONEST = [
  ...[
    'Anna Kovač',
    'Sofía Núñez',
    "Seán O'Brien",
    'Nguyễn Văn Ánh',
    'Jean-Luc d’Arc',
    'Martin Luther King, Jr.',
    'X Æ',
  ],
  ...['张伟', '阿里木·买买提', '李 Anna', '山田 太郎', 'サトー', '김철수', '김 John', '歐陽修'],
  ...[
    'Иван Петров',
    'Ґалаґан',
    'Αλέξανδρος',
    'محمد علي',
    'דָּוִד',
    'अनिता',
    'সুমন',
    'தமிழ்',
    'สมชาย ใจดี',
    'გიორგი',
    'አበበ',
    'Հայկ',
  ],
  ...['Louis Vi', 'Lisa', 'Ali', 'Tim 2', 'Banks', 'Bill', 'ʻOkina'],
]

test.each(HONEST)('TG-08 an honest name is accepted: %s', (name) => {
  expect(checkName(name)).toEqual({ name: name.normalize('NFC') })
})

test.each([
  ['', 'empty'],
  ['\t\uFEFF', 'empty'],
  ['   ', 'empty'],
  ['a'.repeat(65), 'too_long'],
  ['Anna\u202Egnp', 'characters'],
  ['An\u200Bna', 'characters'],
  ['An\u200Dna', 'characters'],
  ['Anna\u0007', 'characters'],
  ['An\nna', 'characters'],
  ['An\uFEFFna', 'characters'],
  ['An\u2066na', 'characters'],
  ['\u3164', 'characters'],
  ['OK\u3164Pay', 'characters'],
  ['\uFFA0\u115F', 'characters'],
  ['An\u034Fna', 'characters'],
  ['Anna\uFE0F', 'characters'],
  ['Anna\u{E0100}', 'characters'],
  ['ก\u17B4', 'characters'],
  ['<a href="x">', 'characters'],
  ['Anna 🎁', 'characters'],
  ['123', 'characters'],
  ['𝓐nna', 'characters'],
  [`Z${'\u0310'.repeat(8)}algo`, 'characters'],
  ['Aнна', 'mixed_scripts'],
  ['Ivаn', 'mixed_scripts'],
  ['Ωmega', 'mixed_scripts'],
  ['김さん', 'mixed_scripts'],
  ['OKPay', 'reserved'],
  ['O K Pay', 'reserved'],
  ['0kpay', 'reserved'],
  ['Ökpáy Team', 'reserved'],
  ['окрау', 'reserved'],
  ['Ｏｋｐａｙ', 'reserved'],
  ['Support', 'reserved'],
  ['SUPP0RT Team', 'reserved'],
  ['admin1', 'reserved'],
  ['Adm1n', 'reserved'],
  ['官方客服', 'reserved'],
])('TG-08 a hostile name is refused: %j is %s', (name, problem) => {
  expect(checkName(name)).toEqual({ problem })
})

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
