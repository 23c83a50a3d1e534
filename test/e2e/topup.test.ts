import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium } from '../support/capabilities.ts'
import { payAtTheBank } from './bank.ts'
import type { Phone } from './phone.ts'
import { openStage, type Stage, UNTROUBLED } from './stage.ts'

const FORTY = { amount: '40.00 EUR' }

/** What the bank says, what the chat says about it, and the button that helps against it. */
const FAILURES = [
  ['bank_unavailable', 'topup-bank-reason-bank-unavailable', 'topup-again-same-button'],
  ['details_invalid', 'topup-bank-reason-details-invalid', 'topup-again-details-button'],
  ['name_mismatch', 'topup-bank-reason-name-mismatch', 'topup-again-own-button'],
  ['maintenance', 'topup-bank-reason-maintenance', 'topup-again-same-button'],
] as const

describe.skipIf(!hasChromium)('topping up by bank transfer by clicking', () => {
  let stage: Stage
  let ana: Phone

  beforeAll(async () => {
    stage = await openStage({ permissions: ['clipboard-read', 'clipboard-write'] })
    ana = stage.phone('Ana Ilić')
  })
  afterAll(() => stage?.close())

  const pay = (outcome: string, amount = '40.00') => payAtTheBank(stage.page, { amount, currency: 'EUR', outcome })

  /** The card to pay by is on the screen; its reference goes to the clipboard. */
  const copiesReference = async () => {
    const { label } = ana.words
    await ana.sees(label('topup-copy-reference-button'))
    await ana.taps(label('topup-copy-reference-button'))
    await ana.screen.getByRole('status').getByText('Copied').waitFor()
  }

  it('S25 account, reference and expected time are shown, and the reference is copied', async () => {
    const { label, line } = ana.words
    await ana.writes('/topup')
    await ana.sees(line('topup-rail-ask'))
    await ana.taps(label('topup-rail-bank-button'))
    await ana.sees(line('topup-amount-ask'))
    await ana.writes('40')
    await ana.sees('40.00 EUR', 'Account:', 'Arrives', 'hours after your bank sends it')
    await copiesReference()
    const copied = await stage.page.evaluate(() => navigator.clipboard.readText())
    await ana.sees(`Reference: ${copied}`)
  })

  it('S33 it is pending until the bank has reported it', async () => {
    const { label } = ana.words
    await ana.taps(label('topup-check-button'))
    await ana.screen.getByRole('status').getByText('Nothing has arrived yet.').waitFor()
    await ana.writes('/history')
    await ana.sees('40.00 EUR', label('history-state-pending'))
  })

  it('S25 S33 the money arrives, and the chat says so by itself', async () => {
    const before = await ana.available()
    await pay('normal')
    await ana.sees(ana.words.line('notice-topup-credited', FORTY))
    expect(await ana.available()).toBe(before + 40_00n)
  })

  it('S29 S31 S32 S33 each failure says its reason, and its first button orders the next try', async () => {
    const { label, line } = ana.words
    await ana.writes('/topup 40')
    await ana.sees(ana.words.line('topup-rail-ask-amount', FORTY))
    await ana.taps(ana.words.label('topup-rail-bank-button'))
    for (const [outcome, reason, button] of FAILURES) {
      await copiesReference()
      await pay(outcome)
      await ana.sees(line('notice-topup-failed', FORTY), line(reason), outcome)
      if (outcome === 'name_mismatch') await stage.picture('topup-failed')
      await ana.taps(label(button, FORTY))
    }
    await ana.sees(label('topup-copy-reference-button'))
  })

  it('S30 too little in the paying account: another amount is asked for, and arrives', async () => {
    const { label, line } = ana.words
    const before = await ana.available()
    await ana.writes('/topup 40')
    await ana.sees(ana.words.line('topup-rail-ask-amount', FORTY))
    await ana.taps(ana.words.label('topup-rail-bank-button'))
    await copiesReference()
    await pay('bank_insufficient_funds')
    await ana.sees(line('notice-topup-failed', FORTY), line('topup-bank-reason-bank-insufficient-funds'))
    await ana.taps(label('topup-again-less-button'))
    await ana.sees(line('topup-rail-ask'))
    await ana.taps(label('topup-rail-bank-button'))
    await ana.sees(line('topup-amount-ask'))
    await ana.writes('15')
    await copiesReference()
    await pay('twice', '15.00')
    await ana.sees(line('notice-topup-credited', { amount: '15.00 EUR' }))
    expect(await ana.available()).toBe(before + 15_00n)
  })

  it('S33 the history shows what failed and what arrived', async () => {
    const { label } = ana.words
    await ana.writes('/history')
    await ana.sees('15.00 EUR', label('history-state-credited'), label('history-state-failed'))
    await stage.picture('topup-history')
  })

  it('leaves balanced books, and neither the page nor the program had anything to complain about', async () => {
    expect(await stage.end()).toEqual(UNTROUBLED)
  })
})
