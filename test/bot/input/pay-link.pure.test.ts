import { describe, expect, test } from 'vitest'
import { payAddress, payLinkIn, payPage } from '../../../src/bot/input/pay-link.ts'

const OURS = { botUsername: 'okpay_bot', publicUrl: 'https://okpay.example' }
const LINK = 'Zb3dF5gH7jK9_M1nP3-R5s'
const OTHER = 'aaaaaaaaaaaaaaaaaaaaaa'

describe('a payment link in a text', () => {
  test.each([
    payAddress(OURS, LINK),
    payPage(OURS, LINK),
    `t.me/okpay_bot?start=pay_${LINK}`,
    `T.me/OKPAY_BOT/?start=pay_${LINK}`,
    `https://telegram.me/okpay_bot?start=pay_${LINK}`,
    `okpay.example/pay/${LINK}`,
    `Here it is: https://okpay.example/pay/${LINK}.`,
    `请打开https://t.me/okpay_bot?start=pay_${LINK}，谢谢`,
    `(https://okpay.example/pay/${LINK}?lang=zh-CN)`,
    `https://okpay.example/pay/${LINK}#top`,
    `${payAddress(OURS, LINK)}\n${payPage(OURS, LINK)}`,
  ])('%s', (text) => {
    expect(payLinkIn(text, OURS)).toEqual({ kind: 'one', link: LINK })
  })

  test.each([
    '',
    'hello',
    LINK,
    `https://t.me/other_bot?start=pay_${LINK}`,
    `https://t.me/okpay_bot2?start=pay_${LINK}`,
    `https://evil.example/pay/${LINK}`,
    `https://evil.example/okpay.example/pay/${LINK}`,
    `https://evil.example/?to=okpay.example/pay/${LINK}`,
    `https://okpay.example.evil.example/pay/${LINK}`,
    `https://okpay.example@evil.example/pay/${LINK}`,
    `https://user:word@okpay.example/pay/${LINK}`,
    `https://notokpay.example/pay/${LINK}`,
    `https://okpayxexample/pay/${LINK}`,
    `https://okpay.example/pay/${LINK}x`,
    `https://okpay.example/pay/${LINK.slice(1)}`,
    `https://okpay.example/fees/${LINK}`,
    `https://t.me/okpay_bot?start=support_${LINK}`,
    `https://t.me/okpay_bot?startgroup=pay_${LINK}`,
  ])('none in %s', (text) => {
    expect(payLinkIn(text, OURS)).toEqual({ kind: 'none' })
  })

  test('of two different ones nobody guesses which is meant', () => {
    expect(payLinkIn(`${payPage(OURS, LINK)} ${payPage(OURS, OTHER)}`, OURS)).toEqual({ kind: 'several' })
  })

  test('a house on a port and below a path knows its own pages', () => {
    const local = { ...OURS, publicUrl: 'http://127.0.0.1:3000/okpay' }
    expect(payLinkIn(`http://127.0.0.1:3000/okpay/pay/${LINK}`, local)).toEqual({ kind: 'one', link: LINK })
    expect(payLinkIn(`http://127.0.0.1:3001/okpay/pay/${LINK}`, local)).toEqual({ kind: 'none' })
  })

  test('a text made to be looked at for long is not', () => {
    const began = process.cpuUsage()
    payLinkIn('https://t.me/okpay_bot?start=pay_'.repeat(100_000), OURS)
    expect(process.cpuUsage(began).user).toBeLessThan(1_000_000)
  })
})
