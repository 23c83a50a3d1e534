import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskEmail, normaliseEmail } from '../../../src/core/people/email.ts'
import { newOkpayId, parseOkpayId } from '../../../src/core/people/okpay-id.ts'
import { parsePhone } from '../../../src/core/people/phone.ts'
import { shuffledDigits } from '../../../src/core/people/pin/layout.ts'
import { systemRandom } from '../../../src/platform/keys/system-random.ts'

test.each([
  [' Anna@Example.COM ', 'anna@example.com'],
  ['a.b+tag@sub.example.co.uk', 'a.b+tag@sub.example.co.uk'],
  ['a@münchen.de', 'a@xn--mnchen-3ya.de'],
  ["o'neil@example.org", "o'neil@example.org"],
])('S9 an address is kept in one form: %j', (typed, kept) => {
  expect(normaliseEmail(typed)).toBe(kept)
})

test.each(
  [
    ...[
      '',
      'anna',
      '@example.com',
      'anna@',
      'a@b',
      'a b@example.com',
      'a..b@example.com',
      '.a@example.com',
      'a@1.2.3.4',
    ],
    ...['a@-x.com', 'a@x_y.com', '"a b"@example.com', '😀@example.com', 'a@example.com\r\nBcc: x@example.com'],
    ...['a@example.com,b@example.com', `${'a'.repeat(65)}@example.com`, `a@${'x'.repeat(250)}.com`, 'a@[127.0.0.1]'],
  ].map((typed) => [typed]),
)('S9 what is no address is refused: %j', (typed) => {
  expect(normaliseEmail(typed)).toBeUndefined()
})

test('S9 a page shows the first letter and the domain', () => {
  expect(maskEmail('anna@example.com')).toBe('a•••@example.com')
})

test.each([
  ['4915112345678', '+4915112345678'],
  ['+49 151 1234 5678', '+4915112345678'],
  ['004915112345678', '+4915112345678'],
  ['8613800138000', '+8613800138000'],
  ['12', undefined],
  ['hello', undefined],
  ['', undefined],
])('TG-05 a number becomes E.164: %j', (shared, kept) => {
  expect(parsePhone(shared)).toBe(kept)
})

test('CRY-05 account numbers are random and read back however they are typed', () => {
  const ids = new Set(Array.from({ length: 2000 }, () => newOkpayId(systemRandom)))
  expect(ids.size).toBe(2000)
  for (const id of ids) {
    expect(parseOkpayId(id)).toBe(id)
    expect(
      parseOkpayId(` ${id.slice(0, 6).toLowerCase()}-${id.slice(6).replaceAll('0', 'o').replaceAll('1', 'l')}`),
    ).toBe(id)
  }
})

test('TG-07 one wrong character, or two neighbours swapped, never make another account number', () => {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const id = newOkpayId(systemRandom)
  let slips = 0
  for (let at = 2; at < id.length; at++) {
    const swapped = id.slice(0, at) + (id[at + 1] ?? '') + (id[at] ?? '') + id.slice(at + 2)
    const wrong = Array.from(alphabet, (character) => id.slice(0, at) + character + id.slice(at + 1))
    for (const slip of [...wrong, swapped]) {
      if (slip === id || slip.length !== id.length) continue
      slips += 1
      expect(parseOkpayId(slip)).toBeUndefined()
    }
  }
  expect(slips).toBeGreaterThan(240)
})

test('CRY-05 every order of the pad is a permutation, and every digit comes to every place', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(fc.constant(null), () => {
      const digits = shuffledDigits(systemRandom)
      expect([...digits].sort().join('')).toBe('0123456789')
      for (const [place, digit] of digits.entries()) seen.add(`${place}:${digit}`)
    }),
    { numRuns: 400 },
  )
  expect(seen.size).toBe(100)
})

test('CRY-05 bytes that would favour some digits are thrown away', () => {
  const bytes = [255, 0, 1, 2, 3, 4, 5, 6, 7, 0]
  let at = 0
  shuffledDigits(() => Uint8Array.of(bytes[at++] ?? 0))
  // 255 is beyond the last multiple of ten: the first draw of nine took two bytes.
  expect(at).toBe(10)
})
