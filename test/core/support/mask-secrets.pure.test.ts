import { expect, test } from 'vitest'
import { maskNamed, maskSecrets } from '../../../src/core/support/mask-secrets.ts'

test.each([
  ['my pin is 274905', 'my pin is ••••••'],
  ['code 123 456!', 'code ••••••!'],
  ['我的密码是２７４９０５。', '我的密码是••••••。'],
  ['رمزي ٢٧٤٩٠٥', 'رمزي ••••••'],
  ['code 123\u00a0456 or 123\u200b456', 'code •••••• or ••••••'],
  ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw here', 'whsec_•••••• here'],
  ['my password is quiet-Harbour-41, help', 'my password is •••••••• help'],
  ['Password: hunter2hunter2', 'Password: ••••••••'],
  ['我的密码是 quiet-Harbour-41，验证码 482913', '我的密码是 ••••••••，验证码 ••••••'],
  ['登录密码：abc12345。', '登录密码：••••••••。'],
  ['okp_live_abc123', 'okp_••••••'],
  ['my code 7QK2-9FXD-M3P8-ABCD does not work', 'my code •••••••• does not work'],
  ['my code 7QK2 9FXD M3P8 ABCD, help', 'my code ••••••••, help'],
  ['7qk2 9fxd m3p8 abcd', '••••••••'],
  ['ABCD-EFGH-JKMN-PQRS', '••••••••'],
  ['Codes:\n7QK29FXDM3P8ABCD\nABCD-EFGH-JKMN-PQR2', 'Codes:\n••••••••\n••••••••'],
  ['恢复码是7QK2-9FXD-M3P8-ABCD。', '恢复码是••••••••。'],
  ['7QK2–9FXD–M3P8–ABCD', '••••••••'],
  ['I typed 482 917 100 times, pincode 4-8-2-9-1-7', 'I typed •••••• 100 times, pincode ••••••'],
  ['PIN number 4 8 2 9 1 7 since 2026-11-27', 'PIN number •••••• since 2026-11-27'],
  ['My PIN is 48 29 13 or pin: 4-8-2-9-1-3', 'My PIN is •••••• or pin: ••••••'],
  ['验证码：4 8 2 9 1 3', '验证码：••••••'],
  ['my password was "correct horse battery staple"', 'my password was "••••••••"'],
  ['密码是“正确的马电池订书钉”', '密码是“••••••••”'],
  ['password: correct-horse-battery', 'password: ••••••••'],
  ['4 8 2 9 1 7 is my pin', '•••••• is my pin'],
  ['482917是我的支付密码', '••••••是我的支付密码'],
  ['hunter2hunter2 is my password', '•••••••• is my password'],
  ['quiet-Harbour-41 是我的登录密码', '•••••••• 是我的登录密码'],
  ['7QK2.9FXD.M3P8.ABCD', '••••••••'],
  ['code: 7Qk2-9fXd-m3P8-Abcd.', 'code: ••••••••.'],
  ['7Qk2_9fXd_m3P8_Abcd', '••••••••'],
  ['my passphrase is correct horse battery staple, help', 'my passphrase is ••••••••, help'],
  ['My password is green ladder nobody knows\nAnna', 'My password is ••••••••\nAnna'],
  ['Pass phrase: Correct Horse Battery Staple', 'Pass phrase: ••••••••'],
  ['passphrase = correct horse battery staple', 'passphrase = ••••••••'],
  ['passphrase 为 correct horse battery staple', 'passphrase 为 ••••••••'],
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
  'Call +49 151 123 450, +1 415 555 2671, +44 7911 123456 or 0151 123 450',
  '1234567',
  'My password is not accepted since 2026',
  '密码是对的，但登录不了',
  'my password is correct but I cannot log in',
  'The password was rejected again and nobody knows why',
  'passphrase and authenticator were lost with my phone',
  'My password manager stores several entries wrongly',
  'forgot password button gives blank screen instead',
  'Bitwarden是我的密码管理器v2',
  'This Week Anna 2026 paid',
  'password reset on 2026-11-23 failed',
  'Donaudampfschifffahrtsgesellschaft',
  'receipt 7QK2-9FXD-M3P8 paid 25.00 EUR twice',
  'T-7QK2-9FXD and T-M3P8-ABCD, 12 345.00 EUR',
  'from this week 2026 they owe more than 9000',
  'My IBAN is BE68 5390 0754 7034, or DE89 3704 0044 0532 0130 00',
  'GB29 NWBK 6016 1331 9268 19',
  'OK-7QK2-9FXD sent it',
  'order 1234 5678 9012 3456',
  'pin 2026-11-23',
  '我在2026年11月23日充值了100000元',
])('SUT-01 what is no secret stays readable: %j', (text) => {
  expect(maskSecrets(text)).toBe(text)
})

test('SUT-01 REC-06 of a statement what is called a secret goes, and the numbers it was asked for stay', () => {
  expect(maskNamed('482917 is my PIN, 150000 is what I paid')).toBe('•••••• is my PIN, 150000 is what I paid')
  const stated = 'Ana, +49 151 123 450, opened 202603, paid 150 000 last; my PIN is 274905, code 7QK2-9FXD-M3P8-ABCD'
  expect(maskNamed(stated)).toBe(
    'Ana, +49 151 123 450, opened 202603, paid 150 000 last; my PIN is ••••••, code ••••••••',
  )
})
