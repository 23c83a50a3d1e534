import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Locale, money, type PaperLine, type StatementOrder } from '#core'
import { balanceAt } from '../../../src/core/ledger/balance.ts'
import { createPapers, type Papers } from '../../../src/papers/index.ts'
import { loadTexts } from '../../../src/platform/texts.ts'
import { pagesOf } from '../../support/pdf.ts'
import { granted } from '../../support/people.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { confirmed, eur, payoutSays, savedAccount } from '../../support/withdraw.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

const SAYS = {
  en: {
    ...{ title: 'Account statement', opening: 'Opening balance', closing: 'Closing balance', page: 'Page 1' },
    ...{ withdrawal: 'Withdrawal · ···3000', back: 'Withdrawal returned', exchange: 'Exchange' },
    ...{ into: 'into 124.37 USD · rate 1.24375', paid: 'for 100.00 EUR', to: 'To', rate: 'Rate' },
    receipt: ['100.00 EUR exchanged for 124.37 USD', '25.00 EUR withdrawn'],
  },
  'zh-CN': {
    ...{ title: '账户对账单', opening: '期初余额', closing: '期末余额', page: '第 1 页' },
    ...{ withdrawal: '提现 · ···3000', back: '提现退回', exchange: '兑换' },
    ...{ into: '换得 124.37 美元 · 汇率 1.24375', paid: '用 100.00 欧元换得', to: '收款方', rate: '汇率' },
    receipt: ['100.00 欧元兑换为 124.37 美元', '提现 25.00 欧元'],
  },
} as const

let world: World
let ana: Person
let papers: Papers
let references: string[]
beforeAll(async () => {
  world = await openWorld()
  const texts = loadTexts(join(import.meta.dirname, '../../../locales'))
  papers = createPapers({ core: world.core, texts, publicUrl: 'https://okpay.example' })
  ana = await world.person({ name: 'Ana Ilić', balance: '1000.00' })
  references = [await exchanged(), await withdrawn(), await withdrawn()]
  // The bank took the second one and gave it back afterwards.
  await payoutSays(world, references[2] ?? '', 'payout.returned')
})
afterAll(async () => {
  expect(await world.breaches()).toEqual([])
  await world.close()
})

async function exchanged(): Promise<string> {
  await tellRates(world)
  const side = { send: eur(10_000n), to: 'USD' } as const
  const { quoteId } = granted(await world.core.quoteExchange({ actor: ana.chat, side }))
  return granted(await world.core.confirmExchange({ actor: ana.chat, quoteId })).reference
}

async function withdrawn(): Promise<string> {
  const { saved } = granted(await world.core.listDestinations({ actor: ana.chat }))
  const where = saved[0] ?? (await savedAccount(world, ana))
  const { reference } = await confirmed(world, ana, where, eur(2_500n))
  const { id } = await world.deps.prisma.payout.findUniqueOrThrow({ where: { reference } })
  granted(await world.core.sendPayout({ id }))
  await payoutSays(world, reference, 'payout.settled')
  return reference
}

let message = 0
async function ordered(): Promise<StatementOrder> {
  const day = new Date().toISOString().slice(0, 10)
  const asked = { actor: ana.chat, from: day, to: day, currency: null, form: 'pdf', messageId: ++message } as const
  const order = granted(await world.core.requestStatement(asked))
  if (order.kind !== 'statement') throw new Error('a statement was asked for')
  return order
}

const plain = (text: string) => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ')

async function lines(order: StatementOrder, currency: 'EUR' | 'USD'): Promise<PaperLine[]> {
  return granted(await world.core.readStatement({ id: order.id, currency })).lines
}

describe('statement and receipts as PDF', () => {
  it('S53 S20 withdrawals and exchanges have lines of their own, and the closing balance is the ledger’s', async () => {
    const order = await ordered()
    const euros = await lines(order, 'EUR')
    expect(euros.map(({ kind }) => kind)).toEqual([
      ...['topup', 'exchange', 'hold', 'withdrawal', 'hold', 'withdrawal', 'withdrawal_returned'],
    ])
    const [, exchange, , withdrawal, , , back] = euros
    expect(exchange).toMatchObject({
      ...{ reference: references[0], moneyOut: eur(10_020n), fee: eur(20n), rate: '1.24375' },
      against: money(12_437n, 'USD'),
    })
    expect(withdrawal).toMatchObject({ counterparty: '···3000', moneyOut: eur(2_550n), fee: eur(50n) })
    expect(withdrawal?.reference).toBe(references[1])
    expect(back).toMatchObject({ counterparty: '···3000', moneyIn: eur(2_550n), reference: references[2] })
    const [bought] = await lines(order, 'USD')
    expect(bought).toMatchObject({ kind: 'exchange', moneyIn: money(12_437n, 'USD'), against: eur(10_000n) })
    for (const { currency, closing } of order.parts) {
      const { available, held } = await balanceAt(world.deps.prisma, `user:${ana.userId}`, currency, new Date())
      expect(closing.minor).toBe(available + held)
    }
  })

  it.each(['en', 'zh-CN'] as const)('%s: what a reader finds in it', async (locale: Locale) => {
    const order = await ordered()
    const pages = (await pagesOf(await buffer(await papers.statement(order, locale)))).map(plain)
    const says = SAYS[locale]
    const first = pages[0] ?? ''
    for (const words of [says.title, says.opening, says.closing, says.page, says.withdrawal, says.back, says.exchange])
      expect(first).toContain(words)
    for (const words of [says.into, says.paid, order.code, 'Ana Ilić', ...references]) expect(first).toContain(words)
    expect(first.split(` · ${order.owner.okpayId} · `)).toHaveLength(4)
  })

  it.each(['en', 'zh-CN'] as const)('%s: receipts of an exchange and of a withdrawal', async (locale: Locale) => {
    const [exchange = '', withdrawal = ''] = references
    const text = async (reference: string) => {
      const order = granted(await world.core.issueReceipt({ actor: ana.chat, reference }))
      const [page = '', ...more] = (await pagesOf(await papers.receipt(order, locale))).map(plain)
      expect(more).toEqual([])
      expect(page).toContain(order.code)
      return page
    }
    const says = SAYS[locale]
    const swap = await text(exchange)
    for (const words of [says.receipt[0], `${says.rate} 1 EUR = 1.24375 USD`, '100.20']) expect(swap).toContain(words)
    const out = await text(withdrawal)
    for (const words of [says.receipt[1], `${says.to} ···3000`, '25.50']) expect(out).toContain(words)
  })
})
