import type { Locator, Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Payout } from '../../../src/sandbox/payout/order.ts'
import { hasChromium } from '../../support/capabilities.ts'
import { opensThePage, type Sandbox } from './opened.ts'

describe.skipIf(!hasChromium)('payouts on the tabs Bank and Card, in a browser', () => {
  let sandbox: Sandbox
  let page: Page
  let pane: Locator

  const opened = opensThePage()
  beforeEach(async () => {
    ;({ sandbox, page } = opened())
    pane = page.getByRole('tabpanel', { name: 'Bank' })
    await pane.getByText('No payouts yet.').waitFor()
  })

  function asked(at: 'bank' | 'card' = 'bank'): Payout {
    const to =
      at === 'bank'
        ? ({ kind: 'bank', holder: 'Ana Santos', account: 'DE89370400440532013000', code: null } as const)
        : ({ kind: 'card', holder: 'Ana Santos', token: 'card_7' } as const)
    const order = { account: 'acct_okpay', key: 'key-7', reference: 'W-7QK2-9F', amount: '25.00', to }
    const payout = sandbox.paymasters[at].take({ ...order, currency: 'EUR', callback_url: sandbox.okpay.url })
    if (!payout) throw new Error('it is the first')
    return payout
  }
  const choose = (label: string, option: string) => pane.getByRole('combobox', { name: label }).selectOption(option)

  it('shows a payout, pays it out when told so, and gives it back with the chosen reason', async () => {
    await choose('What becomes of the next ones', 'Taken now, paid out after 6 hours')
    await expect.poll(() => sandbox.paymasters.bank.mood).toBe('slow')
    asked()
    await pane.getByText('Ana Santos · •••• 3000').waitFor()
    await pane.getByText('Taken, not paid out yet').waitFor()
    await pane.getByRole('button', { name: 'Pay it out now' }).click()
    await pane.getByText('Told: paid out').waitFor()
    await choose('Reason for refusing or giving back', 'Account details are wrong')
    await pane.getByRole('button', { name: 'Give it back: Account details are wrong' }).click()
    await pane.getByText('Given back · Account details are wrong').waitFor()
    await pane.getByText('Told: given back').waitFor()
    expect(await pane.getByRole('button', { name: /it back|it out/ }).count()).toBe(0)
    const [, last] = await sandbox.okpay.arrived(2)
    expect(JSON.parse(last?.body ?? '')).toMatchObject({
      type: 'payout.returned',
      data: { reference: 'W-7QK2-9F', reason: 'details_invalid' },
    })
  })

  it('never answers, and never tells what became of it, when told so', async () => {
    await choose('What becomes of the next ones', 'Taken, and never an answer')
    await expect.poll(() => sandbox.paymasters.bank.mood).toBe('silent')
    await choose('When OKPay is told', 'Never: it has to ask')
    await expect.poll(() => sandbox.paymasters.bank.telling).toBe('never')
    asked()
    await pane.getByRole('button', { name: 'Pay it out now' }).click()
    await pane.getByText('OKPay does not know yet').waitFor()
    expect(sandbox.okpay.received).toEqual([])
  })

  it('is on the tab Card, too, speaks Chinese, and fits 390 px', async () => {
    sandbox.paymasters.card.mood = 'slow'
    asked('card')
    await page.getByRole('button', { name: '中文' }).click()
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('navigation', { name: '视图' }).getByRole('button', { name: '银行卡' }).click()
    const card = page.getByRole('tabpanel', { name: '银行卡' })
    await card.getByText('已受理，待出款').waitFor()
    expect(await card.getByRole('combobox', { name: '后续出款的结果' }).inputValue()).toBe('slow')
    await card.getByRole('button', { name: '立即出款' }).click()
    await card.getByText('通知：已出款').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })
})
