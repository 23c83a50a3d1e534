import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium } from '../support/capabilities.ts'
import { payAtTheBank } from './bank.ts'
import type { Phone } from './phone.ts'
import { openStage, type Stage, UNTROUBLED } from './stage.ts'

const SEED_PIN = '274905'

describe.skipIf(!hasChromium)('sending money by clicking', () => {
  let stage: Stage
  let ana: Phone
  let xiaomei: Phone

  beforeAll(async () => {
    stage = await openStage({ permissions: ['clipboard-read', 'clipboard-write'] })
    ana = stage.phone('Ana Ilić')
    xiaomei = stage.phone('李小美', 'zh-CN')
  })
  afterAll(() => stage?.close())

  // What people are seeded with is not the matter here, but what changes.
  let [hadAna, hadXiaomei] = [0n, 0n]

  it('S35 S36 S55 one line brings a card with payee, amount, note, fee and total, and nothing is paid before its button', async () => {
    const { label } = ana.words
    hadAna = await ana.available()
    await ana.writes('/send 5 @xiaomei lunch')
    await ana.sees('Send 5.00 EUR to 李••', '“lunch”', 'Fee 0.05 EUR · total 5.05 EUR')
    await ana.button(label('send-confirm-button', { amount: '5.00 EUR' })).waitFor()
    hadXiaomei = await xiaomei.available()
  })

  it('S36 S37 S38 S52 a double click on Confirm is one payment: a receipt, and a message in the payee’s own language', async () => {
    const { label } = ana.words
    await ana.tapsTwice(label('send-confirm-button', { amount: '5.00 EUR' }))
    await ana.sees('5.00 EUR sent to 李小美', 'fee 0.05 EUR', '“lunch”')
    const received = xiaomei.words.line('notice-money-received', { amount: '5.00 欧元', from: 'Ana Ilić' })
    await xiaomei.sees(received, '“lunch”')
    // One person's taps are answered in order: when this is answered, the second click was.
    expect(await ana.available()).toBe(hadAna - 5_05n)
    expect(await xiaomei.available()).toBe(hadXiaomei + 5_00n)
    expect(await ana.bubbles.filter({ hasText: '5.00 EUR sent to 李小美' }).count()).toBe(1)
    expect(await xiaomei.bubbles.filter({ hasText: received }).count()).toBe(1)
  })

  it('S35 S36 S38 S52 step by step, above the small-payment allowance: with the PIN from the pad', async () => {
    const { label, line } = ana.words
    await ana.writes('/send')
    await ana.sees(line('send-payee-ask'))
    await ana.writes('@xiaomei')
    await ana.sees('李••')
    await ana.writes('25')
    await ana.sees(label('send-note-skip-button'))
    await ana.taps(label('send-note-skip-button'))
    await ana.sees('Send 25.00 EUR to 李••', 'total 25.25 EUR', label('send-confirm-pin'))
    await ana.taps(label('send-confirm-button', { amount: '25.00 EUR' }))
    await ana.sees(line('pad-enter'), '25.25 EUR')
    await ana.typesPin(SEED_PIN)
    await ana.sees('25.00 EUR sent to 李小美', 'fee 0.25 EUR')
    await xiaomei.sees(
      xiaomei.words.line('notice-money-received', { amount: '25.00 欧元', from: 'Ana Ilić' }),
      '150.00',
    )
    await stage.picture('phones')
  })

  it('S42 S50 too little money: what is missing, and a first button that tops it up until the payment goes through', async () => {
    const { label, line } = ana.words
    const cafe = stage.phone('Café Aurora')
    await cafe.writes('/send 60 @ana_ilic beans')
    await cafe.sees('10.60 EUR short', '50.00 EUR available', 'insufficient_balance')
    await cafe.newest.getByRole('button').filter({ hasText: 'EUR' }).first().click()
    await cafe.sees(line('topup-rail-ask-amount', { amount: '10.60 EUR' }))
    await cafe.taps(label('topup-rail-bank-button'))
    await cafe.sees('10.60 EUR', label('topup-copy-reference-button'))
    await cafe.taps(label('topup-copy-reference-button'))
    await cafe.screen.getByRole('status').getByText('Copied').waitFor()
    await payAtTheBank(stage.page, { amount: '10.60', currency: 'EUR' })
    await cafe.sees(line('notice-topup-credited', { amount: '10.60 EUR' }), '60.60 EUR')
    await cafe.writes('/send 60 @ana_ilic beans')
    await cafe.sees(label('send-confirm-button', { amount: '60.00 EUR' }))
    await cafe.taps(label('send-confirm-button', { amount: '60.00 EUR' }))
    await cafe.sees(line('pad-enter'))
    await cafe.typesPin(SEED_PIN)
    await cafe.sees('60.00 EUR sent to Ana Ilić')
    await ana.sees(line('notice-money-received', { amount: '60.00 EUR', from: 'Café Aurora' }), '“beans”')
  })

  it('390 px wide, one phone fills the page', async () => {
    await stage.page.setViewportSize({ width: 390, height: 844 })
    await stage.page.locator('#dock').getByRole('button', { name: 'Chats' }).click()
    await stage.page.locator('#people').getByRole('button', { name: '李小美' }).click()
    await stage.page.locator('#people').getByRole('button', { name: '李小美', pressed: true }).waitFor()
    expect(await stage.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect((await xiaomei.screen.boundingBox())?.width).toBe(390)
    await stage.picture('phone-390')
  })

  it('leaves balanced books, and neither the page nor the program had anything to complain about', async () => {
    expect(await stage.end()).toEqual(UNTROUBLED)
  })
})
