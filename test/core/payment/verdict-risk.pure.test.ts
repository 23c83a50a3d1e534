import { describe, expect, it } from 'vitest'
import type { Intent } from '#prisma'
import { termsHash } from '../../../src/core/payment/intent.ts'
import { neededFactor } from '../../../src/core/payment/needed-factor.ts'
import { verdict } from '../../../src/core/payment/verdict.ts'
import type { Assessment } from '../../../src/core/risk/assess.ts'
import { NOTHING_FOUND } from './assessed.ts'
import { type Case, factsOf, NOW } from './case.ts'
import { EASY, intentOf } from './one-intent.ts'

const said = (risk: Partial<Assessment>, change: Partial<Intent> = {}, drawn: Partial<Case> = {}) => {
  const intent = intentOf(change)
  const shown = { ...intent, hash: termsHash(intent) }
  return verdict(shown, { factsFor: () => factsOf({ ...EASY, ...drawn }) }, { ...NOTHING_FOUND, ...risk }, NOW)
}

describe('what the risk rules said, in the verdict', () => {
  it('S48 refuses with the reason, and says when an hour of many payments is over', () => {
    const refused = said({ outcome: 'refuse', reasons: ['velocity'] })
    expect(refused).toMatchObject({ code: 'risk_refused', reason: 'velocity' })
    const until = refused?.code === 'risk_refused' ? refused.until : null
    expect(until && [until > NOW, until.getTime() % 3_600_000, until.getTime() - NOW.getTime() <= 3_600_000]).toEqual([
      true,
      0,
      true,
    ])
    expect(said({ outcome: 'refuse', reasons: ['new_chat'] })).toMatchObject({ reason: 'new_chat', until: null })
  })

  it('S42 what stands against a payment anyway is said first', () => {
    expect(said({ outcome: 'refuse', reasons: ['velocity'] }, {}, { available: 0 })?.code).toBe('insufficient_balance')
  })

  it('TXA-04 a wait that was not shown voids the card, and so does one that was and is none; a look by staff does not', () => {
    const delay: Partial<Assessment> = { outcome: 'delay', reasons: ['first_payment'], seconds: 60 }
    expect(said(delay, { delaySeconds: 60 })).toBeUndefined()
    expect(said(delay)?.code).toBe('quote_expired')
    expect(said(delay, { delaySeconds: 61 })?.code).toBe('quote_expired')
    expect(said({}, { delaySeconds: 60 })?.code).toBe('quote_expired')
    expect(said({ outcome: 'hold', reasons: ['new_chat'], seconds: 60 })).toBeUndefined()
    expect(said({ outcome: 'hold', reasons: ['new_chat'], seconds: 60 }, { delaySeconds: 60 })).toBeUndefined()
  })

  it('TXA-01 a step up asks for one factor more, and for no code where there is none', () => {
    const up: Partial<Assessment> = { outcome: 'step_up', steps: true, reasons: ['velocity'] }
    expect(said(up)).toEqual({ code: 'auth_required', factor: 'pin' })
    const needed = (drawn: Partial<Case>, steps = true) =>
      neededFactor(factsOf({ ...EASY, ...drawn }), { steps, newShop: null })
    expect(needed({})).toBe('pin')
    expect(needed({ spentSmall: 20 })).toBe('pin_and_code')
    expect(needed({ spentSmall: 20, second: false })).toBe('pin')
    expect(needed({}, false)).toBe('none')
  })

  it('TXA-01 RSK-03 it asks for it also where a stricter rule lets the payment wait', () => {
    for (const outcome of ['delay', 'hold'] as const) {
      const both: Partial<Assessment> = { outcome, seconds: 60, steps: true, reasons: ['first_payment', 'velocity'] }
      const shown = { delaySeconds: outcome === 'delay' ? 60 : null }
      expect(said(both, shown)).toEqual({ code: 'auth_required', factor: 'pin' })
      expect(said({ ...both, steps: false }, shown)).toBeUndefined()
    }
  })
})
