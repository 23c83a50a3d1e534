import type { Locator, Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { tryWith } from '../../../src/sandbox/card/cards.ts'
import { CARD_ACCOUNT } from '../../../src/sandbox/card/order.ts'
import type { RailOrder } from '../../../src/sandbox/rail/orders/order.ts'
import { hasChromium } from '../../support/capabilities.ts'
import { opensThePage, type Sandbox } from './opened.ts'

const PAYS = '4242424242424242'

describe.skipIf(!hasChromium)('the Card tab, in a browser', () => {
  let sandbox: Sandbox
  let page: Page
  let pane: Locator

  const opened = opensThePage()
  beforeEach(async () => {
    ;({ sandbox, page } = opened())
    await page.getByRole('tab', { name: 'Card' }).click()
    pane = page.getByRole('tabpanel', { name: 'Card' })
    await pane.getByText('No orders yet.').waitFor()
  })

  function placed(): RailOrder {
    const order = sandbox.card.processor.place({
      account: CARD_ACCOUNT,
      reference: 'OK-7QK2-9FXD',
      amount: '50.75',
      currency: 'EUR',
      expires_at: new Date(Date.now() + 30 * 60_000).toISOString(),
      locale: 'en',
      callback_url: sandbox.okpay.url,
      return_url: sandbox.okpay.url,
    })
    if (!order) throw new Error('it is the first')
    return order
  }

  it('shows an order, each try to pay it, and what OKPay was told; and takes a payment back', async () => {
    const order = placed()
    await pane.getByText('Not paid yet').waitFor()
    await sandbox.card.processor.pay(order, tryWith('4000000000009995'), 'before')
    await pane.getByText('•••• 9995 · Not enough money at the bank').waitFor()
    await sandbox.card.processor.pay(order, tryWith(PAYS), 'before')
    await pane.getByText('•••• 4242 · Paid').waitFor()
    await pane.getByText('OKPay accepted it (200)').nth(1).waitFor()
    await pane.getByRole('button', { name: 'Take it back' }).click()
    await pane.getByText('Returned').waitFor()
    expect(await pane.getByRole('button').count()).toBe(0)
    const [, , last] = await sandbox.okpay.arrived(3)
    expect(JSON.parse(last?.body ?? '')).toMatchObject({ type: 'topup.returned', data: { reference: 'OK-7QK2-9FXD' } })
  })

  it('tells OKPay at last of a payment it was never told of', async () => {
    await sandbox.card.processor.pay(placed(), tryWith(PAYS), 'never')
    await pane.getByText('OKPay does not know yet').waitFor()
    await pane.getByRole('button', { name: 'Tell OKPay now' }).click()
    await pane.getByText('OKPay accepted it (200)').waitFor()
    expect(sandbox.okpay.received).toHaveLength(1)
  })

  it('puts the processor out of order and back', async () => {
    const mood = pane.getByRole('combobox', { name: 'Does it take orders?' })
    await mood.selectOption('No, it is under maintenance')
    await expect.poll(() => sandbox.card.processor.mood).toBe('maintenance')
    await mood.selectOption('Yes, it works')
    await expect.poll(() => sandbox.card.processor.mood).toBe('working')
  })

  it('speaks Chinese, and fits 390 px behind the dock', async () => {
    placed()
    await page.getByRole('button', { name: '中文' }).click()
    await page.getByRole('tabpanel', { name: '银行卡' }).getByText('待付款').waitFor()
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('navigation', { name: '视图' }).getByRole('button', { name: '银行卡' }).click()
    await page.getByRole('tabpanel', { name: '银行卡' }).getByText('50.75 EUR').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })
})
