import { expect, test } from 'vitest'
import { type Core, LOCALES, money, type SettlementLine } from '#core'
import { settlementCsv } from '../../src/papers/settlement.ts'
import { wordsIn } from '../../src/papers/words.ts'
import { TEXTS } from '../support/chat.ts'

const eur = (minor: bigint) => money(minor, 'EUR')
const at = new Date('2026-11-26T10:00:00Z')
const payment = (n: number): SettlementLine => ({
  ...{ at, kind: 'payment', reference: `T-${n}`, of: null, own: '@order', from: '=cmd|x', description: '-1+2, "tea"' },
  ...{ gross: eur(1_250n), fee: eur(13n), refund: eur(0n), net: eur(1_237n) },
})
const refund: SettlementLine = {
  ...{ at, kind: 'refund', reference: 'T-R', of: 'T-1', own: null, from: 'Ana', description: '' },
  ...{ gross: eur(0n), fee: eur(-5n), refund: eur(500n), net: eur(-495n) },
}

/** Two pages of them. */
const readSettlement: Core['readSettlement'] = async ({ after }) => ({
  ok: true,
  value: {
    ...{ shop: 'Café Aurora', from: '2026-11-01', to: '2026-11-26' },
    lines: after ? [refund] : [payment(1), payment(2)],
    next: after ? null : 'more',
  },
})

test.each(LOCALES)('EXP-01 a settlement whose columns add up and whose cells are text: %s', async (locale) => {
  const words = wordsIn(TEXTS, locale)
  const made = await settlementCsv(
    { readSettlement },
    { actor: { botId: 1n, telegramId: 1n }, period: 'this_month' },
    words,
  )
  if (!made.ok) throw new Error(made.failure.code)
  expect(made.value.name).toBe('okpay-sales-2026-11-01-2026-11-26.csv')
  const [heading, ...lines] = Buffer.from(made.value.bytes).toString('utf8').trimEnd().split('\r\n')
  expect(heading?.startsWith('\uFEFF')).toBe(true)
  expect(heading?.split(',')).toHaveLength(12)
  expect(lines[0]).toContain(`T-1,,'@order,'=cmd|x,"'-1+2, ""tea""",EUR,12.50,0.13,0.00,12.37`)
  const sums = lines.map((line) =>
    line
      .split(',')
      .slice(-4)
      .map((cell) => Math.round(Number(cell) * 100)),
  )
  const [gross = 0, fee = 0, back = 0, net = 0] = [0, 1, 2, 3].map((at) =>
    sums.reduce((sum, row) => sum + (row[at] ?? 0), 0),
  )
  expect([gross, fee, back, net]).toEqual([2_500, 21, 500, 1_979])
  expect(net).toBe(gross - fee - back)
})
