import { expect, test } from 'vitest'
import { claimOf } from '../src/ours.ts'

const names = {
  publicUrl: 'https://pay.okpay.example',
  botUsername: 'okpay_bot',
  official: {
    supportMail: 'help@okpay.example',
    senderMail: 'no-reply@okpay.example',
    accounts: [
      { name: 'Telegram channel', url: 'https://t.me/okpay_news' },
      { name: 'X', url: 'https://x.example/okpay' },
    ],
  },
}
const of = (text: string) => claimOf(text, names)

test.each([
  ...['@okpay_bot', '@OKPay_Bot', 'okpay_bot', 'https://t.me/okpay_bot?start=x', 't.me/okpay_bot', '@okpay_news'],
  ...['https://pay.okpay.example/fees', 'pay.okpay.example', 'help@okpay.example', 'No-Reply@okpay.example'],
  ...['https://x.example/okpay', 'https://t.me/okpay_news'],
])('S3 %s is ours', (text) => expect(of(text)).toEqual({ ours: true }))

test.each([
  ['@оkpay_bot', 'letters', 'о'],
  ['@okpay_b0t', 'letters', '0'],
  ['https://pay.οkpay.example/', 'letters', 'ο'],
  [new URL('https://pay.оkpay.example').href, 'letters', 'о'],
  ['pay.okpаy.example', 'letters', 'а'],
  ['@okpay_bott', 'spelling', ''],
  ['@okpaybot', 'spelling', ''],
  ['https://t.me/okpay_bots', 'spelling', ''],
  ['https://pay-okpay.example', 'spelling', ''],
  ['@okpay_support', 'name', ''],
  ['https://okpay-login.evil.com', 'name', ''],
  ['help@0kpay-support.com', 'name', ''],
])('S3 S60 %s only looks like us: %s', (text, like, signs) =>
  expect(of(text)).toMatchObject({ ours: false, like, signs }),
)

test.each([
  ...['@anna', 'https://evil.example', 'https://pay.okpay.example@evil.example', 'http://pay.okpay.example'],
  ...['https://x.example/other', 'ceo@okpay.example', 'http://t.me/okpay_bot'],
])('S3 %s is not ours', (text) => expect(of(text)).toMatchObject({ ours: false, like: null }))

test.each(['7QK2-9FXD-M3P8', '', 'hello', 'is this you?'])('%j is no name at all', (text) =>
  expect(of(text)).toBeNull(),
)
