import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskSecrets } from '../../../src/core/support/mask-secrets.ts'

test.each([
  ['card 4111 1111 1111 1111 please', 'card ••••1111 please'],
  ['4111111111111111', '••••1111'],
  ['378282246310005', '••••0005'],
  ['6011-1111-1111-1117.', '••••1117.'],
  ['my pin is 274905', 'my pin is ••••••'],
  ['code 123 456!', 'code ••••••!'],
  ['我的密码是２７４９０５。', '我的密码是••••••。'],
  ['رمزي ٢٧٤٩٠٥', 'رمزي ••••••'],
  ['code 123\u00a0456 or 123\u200b456', 'code •••••• or ••••••'],
  ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw here', 'whsec_•••••• here'],
  ['okp_live_abc123', 'okp_••••••'],
  ['https://pay.example/#Zx81mB2kq9_QwErTyUiOpAsDfGhJkLzXcVbNm123456', 'https://pay.example/#••••••••'],
])('SUT-01 %j is kept as %j', (written, kept) => {
  expect(maskSecrets(written)).toBe(kept)
})

test.each([
  'Where are my 25.00 EUR? Reference T-7QK2-9FXD',
  'I sent 150000 JPY and 150000 KRW, that is ¥150000',
  '1234567890123456 is an order number',
  'Call me at +49 151 12345678 or +8613800138000',
  'on 2026-11-23 at 19:41:05',
  '1234567',
  'Donaudampfschifffahrtsgesellschaft',
  '我在2026年11月23日充值了100000元',
])('SUT-01 what is no secret stays readable: %j', (text) => {
  expect(maskSecrets(text)).toBe(text)
})

test('SUT-01 no valid card number of any length and spacing survives', () => {
  const card = fc
    .tuple(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 18 }), fc.constantFrom('', ' ', '-'))
    .map(([digits, gap]) => {
      const sum = [...digits].reverse().map((d, n) => (n % 2 ? d : d * 2 > 9 ? d * 2 - 9 : d * 2))
      const check = (10 - (sum.reduce((a, b) => a + b, 0) % 10)) % 10
      return { number: [...digits, check].join(''), written: [...digits, check].join(gap) }
    })
  fc.assert(
    fc.property(card, ({ number, written }) => {
      const kept = maskSecrets(`card: ${written}, thanks`).replace(/\D/g, '')
      expect(kept).toBe(number.slice(-4))
    }),
  )
})
