import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { ReceiptOrder, TransactionView } from '#core'
import { receiptPng } from '../../../src/papers/chart/receipt.ts'
import { wrapped } from '../../../src/papers/chart/wrapped.ts'
import { wordsIn } from '../../../src/papers/words.ts'
import { createQr } from '../../../src/platform/qr/qr.ts'
import { loadTexts } from '../../../src/platform/texts.ts'

const TEXTS = loadTexts(join(import.meta.dirname, '../../../locales'))
const CODE = '7QK2-9FXD-M3P8'
const ADDRESS = `https://okpay.example/verify?code=${CODE}`
const AT = new Date('2026-11-26T14:02:00Z')

const SENT: TransactionView = {
  reference: 'T-7QK2-9FXD',
  at: AT,
  kind: 'sent',
  rail: null,
  amount: { minor: -2_500n, currency: 'EUR' },
  fee: { minor: 25n, currency: 'EUR' },
  total: { minor: -2_525n, currency: 'EUR' },
  exchanged: null,
  counterparty: 'Ben Kovač',
  note: 'lunch',
  state: 'done',
  reason: null,
  balanceAfter: null,
  counterpartyOkpayId: null,
  correction: null,
  refund: null,
  refunded: null,
  refundRequest: null,
  askable: false,
  refundTerms: null,
  again: false,
  calledOff: false,
  takenBack: null,
}

const order = (transaction: Partial<TransactionView> = {}): ReceiptOrder => ({
  kind: 'receipt',
  home: 'EUR',
  id: '0190a000-0000-7000-8000-000000000000',
  owner: { name: 'Ana Ilić', okpayId: 'OK7QK29FXD' },
  code: CODE,
  madeAt: AT,
  transaction: { ...SENT, ...transaction },
})

const drawn = (transaction?: Partial<TransactionView>, locale: 'en' | 'zh-CN' = 'en') =>
  receiptPng(order(transaction), wordsIn(TEXTS, locale), ADDRESS)

describe('a receipt as a picture', () => {
  it.each(['en', 'zh-CN'] as const)('carries the code whose page checks it (%s)', async (locale) => {
    expect(await createQr().read(await drawn({}, locale))).toBe(ADDRESS)
  })

  it('says whatever people wrote, without letting it draw', async () => {
    const hostile = '</text><image href="file:///etc/passwd"/>&amp;\u0000\u202e\ud800🍕 <!--'
    const { width, format } = await sharp(await drawn({ note: hostile, counterparty: hostile })).metadata()
    expect([width, format]).toEqual([1000, 'png'])
  })

  it('grows with what it says', async () => {
    const [short, long] = [await drawn({ note: null }), await drawn({ note: '很长的备注'.repeat(20) })]
    const heights = await Promise.all([short, long].map(async (png) => (await sharp(png).metadata()).height))
    expect(heights[1]).toBeGreaterThan(heights[0] ?? 0)
  })
})

describe('lines of a drawing', () => {
  it('break between words, within a word that fills a line, and end with an ellipsis', () => {
    expect(wrapped('one two three', 10, 50, 3)).toEqual(['one two', 'three'])
    expect(wrapped('一二三四五六七', 10, 30, 3)).toEqual(['一二三', '四五六', '七'])
    expect(wrapped('一二三四五六七', 10, 30, 2)).toEqual(['一二三', '四五…'])
    expect(wrapped('', 10, 30, 2)).toEqual([])
  })
})
