import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium } from '../support/capabilities.ts'
import { openStage, type Stage, UNTROUBLED } from './stage.ts'

describe.skipIf(!hasChromium)('the shop on the web, by clicking', () => {
  let stage: Stage
  let shop: Page

  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(() => stage?.close())

  it('S34 API-07 an order is paid in the chat, and the shop says so because it was told', async () => {
    shop = await stage.visit('/shop', 'sandbox')
    await shop.getByRole('button', { name: 'Add: Flat white' }).click()
    await shop.getByRole('button', { name: 'One more: Flat white' }).click()
    await stage.picture('web-shop', shop)
    await shop.getByRole('button', { name: 'Checkout with OKPay' }).click()
    await shop.getByRole('heading', { name: 'Pay with OKPay' }).waitFor()
    const ana = stage.phone('Ana Ilić')
    await ana.writes(`/pay ${shop.url()}`)
    await ana.taps('Pay 7.00 EUR')
    await shop.getByRole('heading', { name: '7.00 EUR paid' }).waitFor()
    await shop.getByRole('link', { name: 'Back to Café Aurora' }).click()
    await shop.getByRole('heading', { name: 'Paid, thank you' }).waitFor()
    await stage.picture('web-shop-paid', shop)
  })

  it('S79 a part is given back from the back office, and then the rest', async () => {
    await shop.getByRole('link', { name: 'Back office' }).click()
    await shop.getByLabel('Amount to give back').fill('3.50')
    await shop.getByRole('button', { name: 'Give back' }).click()
    await shop.getByText('3.50 EUR given back').waitFor()
    await shop.getByRole('link', { name: '中文' }).click()
    await shop.getByRole('button', { name: '退款' }).click()
    await shop.getByText('已全额退款').waitFor()
    await stage.picture('web-shop-office', shop)
    expect(await stage.end()).toEqual(UNTROUBLED)
  })
})
