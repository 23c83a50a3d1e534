import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium } from '../support/capabilities.ts'
import type { Phone } from './phone.ts'
import { openStage, type Stage, UNTROUBLED } from './stage.ts'

const FORTY = { amount: '40.00 EUR' }
const PAY = { total: '40.60 EUR' }

describe.skipIf(!hasChromium)('topping up by card by clicking', () => {
  let stage: Stage
  let ana: Phone
  let xiaomei: Phone

  beforeAll(async () => {
    stage = await openStage()
    ana = stage.phone('Ana Ilić')
    xiaomei = stage.phone('李小美', 'zh-CN')
  })
  afterAll(() => stage?.close())

  /** From /topup to the card that links to the processor's page. */
  const orders = async (phone: Phone, amount: typeof FORTY, pay: typeof PAY) => {
    const { label, line } = phone.words
    await phone.writes('/topup')
    await phone.sees(line('topup-rail-ask'))
    await phone.taps(label('topup-rail-card-button'))
    await phone.sees(line('topup-amount-ask'))
    await phone.writes('40')
    await phone.sees(line('topup-card-title', amount), label('topup-card-pay-button', pay))
  }
  const paysOn = async (page: Page, card: string, telling?: string) => {
    if (telling) await page.getByLabel(telling).check()
    await page.getByRole('button', { name: card }).click()
    await page.locator('button[type=submit]').click()
  }

  it('S26 from the chat to the processor’s page and back: the money is there, and the chat says so', async () => {
    const before = await ana.available()
    await orders(ana, FORTY, PAY)
    await stage.picture('topup-card')
    const page = await ana.opens(ana.words.label('topup-card-pay-button', PAY))
    await page.getByRole('heading', { name: '40.60 EUR' }).waitFor()
    await stage.picture('topup-card-page', page)
    await paysOn(page, 'Pays')
    await page.getByRole('heading', { name: 'Back to your chat' }).waitFor()
    await stage.picture('topup-card-return', page)
    expect(new URL(page.url()).search).toBe('?lang=en')
    await page.close()
    await ana.sees(ana.words.line('notice-topup-credited', FORTY), 'Fee 0.60 EUR', '40.60 EUR')
    expect(await ana.available()).toBe(before + 40_00n)
  })

  it('S30 S33 a declined card, then another one on the same page', async () => {
    const before = await ana.available()
    await orders(ana, FORTY, PAY)
    const page = await ana.opens(ana.words.label('topup-card-pay-button', PAY))
    await paysOn(page, 'not enough money')
    await page.getByRole('alert').getByText('Declined').waitFor()
    await ana.sees(
      ana.words.line('notice-topup-failed', FORTY),
      ana.words.line('topup-card-reason-bank-insufficient-funds'),
    )
    await paysOn(page, 'Pays')
    await page.getByRole('heading', { name: 'Back to your chat' }).waitFor()
    await page.close()
    await ana.sees(ana.words.line('notice-topup-credited', FORTY))
    expect(await ana.available()).toBe(before + 40_00n)
  })

  it('S26 in Chinese; OKPay is not told, and “I have paid” asks the processor; told later, it counts once', async () => {
    const { label, line } = xiaomei.words
    const [forty, pay] = [{ amount: '40.00 欧元' }, { total: '40.60 欧元' }]
    await orders(xiaomei, forty, pay)
    const page = await xiaomei.opens(label('topup-card-pay-button', pay))
    await paysOn(page, '支付成功', '不通知')
    await page.getByRole('heading', { name: '请返回聊天' }).waitFor()
    await page.close()
    await xiaomei.taps(label('topup-card-paid-button'))
    await xiaomei.sees(line('notice-topup-credited', forty), '手续费 0.60 欧元')
    await stage.page.getByRole('tab', { name: 'Card' }).click()
    await stage.page.getByRole('button', { name: 'Tell OKPay now' }).click()
    await stage.picture('topup-card-tab')
  })

  it('S32 the processor is under maintenance: refused with a way round it, and again once it is back', async () => {
    const { label, line } = ana.words
    const mood = stage.page.getByRole('combobox', { name: 'Does it take orders?' })
    await mood.selectOption('No, it is under maintenance')
    await ana.writes('/topup 40')
    await ana.sees(line('topup-rail-ask-amount', FORTY), 'Fee 0.60 EUR')
    await ana.taps(label('topup-rail-card-button'))
    await ana.sees(line('failure-maintenance-card'), 'maintenance')
    await stage.picture('topup-card-maintenance')
    await mood.selectOption('Yes, it works')
    await ana.taps(label('topup-again-same-button', FORTY))
    await ana.sees(line('topup-card-title', FORTY))
  })

  it('S33 the card’s bank takes a payment back: told in the chat, gone from the balance', async () => {
    const before = await ana.available()
    await stage.page.getByRole('button', { name: 'Take it back' }).last().click()
    await ana.sees(ana.words.line('notice-topup-returned-card', FORTY))
    expect(await ana.available()).toBe(before - 40_00n)
  })

  it('leaves balanced books, and neither the page nor the program had anything to complain about', async () => {
    const { warnings, problems, ...rest } = await stage.end()
    // What was arranged to go wrong is noted once each: an order that was not placed, a card that was declined.
    expect(warnings.map((line) => JSON.parse(line).event)).toEqual(['order_not_placed'])
    expect(problems.filter((problem) => !problem.includes('402'))).toEqual([])
    expect({ ...rest, warnings: [], problems: [] }).toEqual(UNTROUBLED)
  })
})
