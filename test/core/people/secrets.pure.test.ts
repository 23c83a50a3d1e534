import { dictionary } from '@zxcvbn-ts/language-common'
import { expect, test } from 'vitest'
import { isCommonPassword } from '../../../src/core/people/password/common.ts'
import { passwordProblem } from '../../../src/core/people/password/strength.ts'
import { isWeakPin } from '../../../src/core/people/pin/weak.ts'

const anna = { name: 'Anna Kovač', email: 'anna.k.1987@example.com', phone: '+4915112345678' }

test.each([
  'correct horse battery staple',
  'asldkfjqwoeiruzx',
  '              lot of blank',
  'tr0ub4dor&3x',
  'quiet-Harbour-41',
  '夏天的北京很热啊我们去海边吧好不好',
  '今年夏天去北京3次!',
])('S13 ATH-01 ATH-04 a good password is taken as it is: %s', (password) => {
  expect(passwordProblem(password, anna)).toBeUndefined()
})

test.each([
  ['Ab3$efghi', 'too_short'],
  ['lettersonly', 'too_simple'],
  ['letters12345', 'too_simple'],
  ['fourteen-chars', 'too_simple'],
  ['12345-67890-1', 'too_simple'],
  ['Password2024!', 'common'],
  ['password1234567', 'common'],
  ['7654321Password', 'common'],
  ['welcome00000000', 'common'],
  ['P@ssw0rd!!', 'common'],
  ['P@ssw0rd!1', 'common'],
  ['passwordpassword', 'common'],
  ['aaaaaaaaaaaaaaa', 'common'],
  ['abcabcabcabcabca', 'common'],
  ['abcdefghijklmnop', 'common'],
  ['qwertyuiopasdfgh', 'common'],
  ['098765432109876', 'common'],
  ['okpay-2026!', 'personal'],
  ['Kovac-1-kovac', 'personal'],
  ['annaKOVAČ#77', 'personal'],
  ['1987-example?x', 'personal'],
  ['+49-151-12345678', 'personal'],
  ['call 112345678 me', 'personal'],
])('S13 ATH-05 %s is %s', (password, problem) => {
  expect(passwordProblem(password, anna)).toBe(problem)
})

test('ATH-01 lengths are counted in code points after composing, up to 128', () => {
  const composed = 'é夏x'.repeat(5)
  expect(passwordProblem('é夏xãöü京津沪渝é夏xãö', {})).toBeUndefined()
  expect(passwordProblem('e\u0301'.repeat(9), {})).toBe('too_short')
  expect(passwordProblem('😀🎉'.repeat(4), {})).toBe('too_short')
  expect(isCommonPassword(composed)).toBe(true)
  const long = Array.from({ length: 128 }, (_, n) => String.fromCodePoint(0x4e00 + n * 7)).join('')
  expect(passwordProblem(long, {})).toBeUndefined()
  expect(passwordProblem(`${long}x`, {})).toBe('too_long')
})

test('ATH-05 a thousand entries of the list are refused, bare, in capitals and with a year behind', () => {
  const list = dictionary['passwords-common']
  expect(list.length).toBe(49_233)
  const sample = list.filter((_, n) => n % 49 === 0).slice(0, 1000)
  expect(sample).toHaveLength(1000)
  for (const entry of sample)
    for (const worn of [entry, entry.toUpperCase()]) expect([worn, isCommonPassword(worn)]).toEqual([worn, true])
  const words = sample.filter((entry) => /^[a-z]{4,}$/.test(entry))
  expect(words.length).toBeGreaterThan(300)
  for (const word of words) expect([word, isCommonPassword(`${word}2026!`)]).toEqual([word, true])
})

test.each([
  ...['000000', '111111', '121212', '112112', '123456', '654321', '890123', '864208', '123123', '123321', '147258'],
  ...['159357', '258963', '741852', '199012', '121990', '200413', '310187', '123187', '870131', '520131', '112233'],
])('a PIN that a thief tries first is weak: %s', (pin) => {
  expect(isWeakPin(pin)).toBe(true)
})

test.each(['274905', '083614', '495738', '640793'])('an ordinary PIN is fine: %s', (pin) => {
  expect(isWeakPin(pin)).toBe(false)
  expect(isWeakPin(pin, `+49${pin}12`)).toBe(true)
})

test('most PINs remain: the weak ones are an eighth', () => {
  let weak = 0
  for (let n = 0; n < 1_000_000; n++) if (isWeakPin(String(n).padStart(6, '0'))) weak += 1
  expect(weak).toBeGreaterThan(100_000)
  expect(weak).toBeLessThan(150_000)
})
