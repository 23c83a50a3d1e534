import { describe, expect, it } from 'vitest'
import type { Intent } from '#prisma'
import { money } from '../../../src/core/money/money.ts'
import { termsHash } from '../../../src/core/payment/intent.ts'
import { verdict } from '../../../src/core/payment/verdict.ts'
import { NOTHING_FOUND } from './assessed.ts'
import { type Case, factsOf, NOW } from './case.ts'
import { at, EASY, intentOf } from './one-intent.ts'

/** The code of the reason against an intent, when the rows say what the case says. */
const against = (change: Partial<Intent>, drawn: Partial<Case> = {}) =>
  verdict(intentOf(change), { factsFor: () => factsOf({ ...EASY, ...drawn }) }, NOTHING_FOUND, NOW)?.code

describe('the verdict on one confirmation', () => {
  it('TXA-04 lets through what was shown, while its card holds', () => {
    expect(against({})).toBeUndefined()
    expect(against({ expiresAt: at(1) })).toBeUndefined()
    expect(against({ expiresAt: NOW })).toBe('quote_expired')
    expect(against({ expiresAt: at(-1) })).toBe('quote_expired')
  })

  it('R-04 confirms an open intent only, and reads nothing for any other', () => {
    const unread = { factsFor: () => expect.unreachable('nothing was read for it') }
    for (const state of ['cancelled', 'failed', 'expired', 'committed'])
      expect(verdict(intentOf({ state }), unread, NOTHING_FOUND, NOW)).toEqual({ code: 'quote_expired' })
    expect(verdict(intentOf({ expiresAt: NOW }), unread, NOTHING_FOUND, NOW)).toEqual({ code: 'quote_expired' })
  })

  it('TXA-03 voids a card whose terms changed, or the fee in force did', () => {
    expect(against({ amount: 9n })).toBe('quote_expired')
    expect(against({ payeeAccount: 35n })).toBe('quote_expired')
    const dearer = { ...factsOf(EASY), fees: { ...factsOf(EASY).fees, version: 2 } }
    expect(verdict(intentOf(), { factsFor: () => dearer }, NOTHING_FOUND, NOW)).toEqual({ code: 'quote_expired' })
  })

  it('S55 TXA-03 says both fees where the one in force is another than the card showed', () => {
    const easy = factsOf(EASY)
    const dearer = { ...easy, fees: { ...easy.fees, minMinor: 4n } }
    expect(verdict(intentOf(), { factsFor: () => dearer }, NOTHING_FOUND, NOW)).toEqual({
      code: 'quote_expired',
      fee: { shown: money(1n, 'EUR'), now: money(4n, 'EUR') },
    })
  })

  it('TXA-04 reads the rows of this very intent at this very moment', () => {
    const intent = intentOf()
    const read = (asked: Intent, now: Date) => {
      expect([asked, now]).toEqual([intent, NOW])
      return factsOf({ ...EASY, available: 10 })
    }
    expect(verdict(intent, { factsFor: read }, NOTHING_FOUND, NOW)).toMatchObject({ code: 'insufficient_for_fee' })
  })

  it('TXA-01 asks for the PIN where the card did, and where the payment is no longer small', () => {
    expect(against({ factor: 'pin' })).toBe('auth_required')
    expect(against({}, { spentSmall: 10 })).toBeUndefined()
    expect(against({}, { spentSmall: 11 })).toBe('auth_required')
    expect(verdict(intentOf({ factor: 'pin' }), { factsFor: () => factsOf(EASY) }, NOTHING_FOUND, NOW)).toEqual({
      code: 'auth_required',
      factor: 'pin',
    })
  })

  it('TXA-01 asks for the PIN and then for a code where the amount is large, one after the other', () => {
    const large = { limits: { ...EASY.limits, code: 9 } }
    const { hash } = intentOf()
    const [pin, code] = [
      { authorisedHash: hash, authorisedAt: NOW },
      { codeHash: hash, codeAt: NOW },
    ]
    const missing = (change: Partial<Intent>) =>
      verdict(intentOf(change), { factsFor: () => factsOf({ ...EASY, ...large }) }, NOTHING_FOUND, NOW)
    expect(missing({})).toEqual({ code: 'auth_required', factor: 'pin' })
    expect(missing(code)).toEqual({ code: 'auth_required', factor: 'pin' })
    expect(missing(pin)).toEqual({ code: 'auth_required', factor: 'code' })
    expect(missing({ ...pin, ...code })).toBeUndefined()
    expect(missing({ ...pin, ...code, codeAt: at(-300_001) })).toEqual({ code: 'auth_required', factor: 'code' })
    expect(missing({ ...pin, ...code, codeHash: termsHash({ ...intentOf(), amount: 1n }) })?.code).toBe('auth_required')
    expect(against({ factor: 'pin_and_code', ...pin })).toBe('auth_required')
    expect(against({}, { codeFrom: 9 })).toBe('auth_required')
    expect(against({}, { second: false, codeFrom: 9 })).toBeUndefined()
  })

  it('TXA-01 asks nobody for a payment of a shop’s server, whose owner allowed it up to caps', () => {
    const day = { day: null, spentDay: 0n }
    const payout = {
      currency: 'EUR',
      perPayment: 10n,
      perDay: 10n,
      ...day,
      state: 'active',
      keyRevoked: false,
      counts: 10n,
    }
    const asked = (change: object) => {
      const facts = { ...factsOf({ ...EASY, spentSmall: 11 }), payout: { ...payout, ...change } }
      return verdict(intentOf({ factor: 'pin' }), { factsFor: () => facts }, NOTHING_FOUND, NOW)
    }
    expect(asked({})).toBeUndefined()
    expect(asked({ counts: 11n })).toMatchObject({ code: 'budget_exhausted' })
  })

  it('S42 says what stands against a payment before it asks for a PIN', () => {
    expect(against({ factor: 'pin' }, { available: 0 })).toBe('insufficient_balance')
  })

  it('TXA-05 a PIN counts for five minutes', () => {
    const { hash } = intentOf()
    const given = (authorisedAt: Date) => against({ factor: 'pin', authorisedHash: hash, authorisedAt })
    expect(given(NOW)).toBeUndefined()
    expect(given(at(-300_000))).toBeUndefined()
    expect(given(at(-300_001))).toBe('auth_required')
  })

  it('TXA-03 a PIN counts for the terms it was given for, and for no others', () => {
    const { hash } = intentOf()
    const other = termsHash({ ...intentOf(), amount: 1n })
    expect(against({ factor: 'pin', authorisedHash: other, authorisedAt: NOW })).toBe('auth_required')
    expect(against({ factor: 'pin', authorisedHash: hash, authorisedAt: null })).toBe('auth_required')
    expect(against({ factor: 'pin', authorisedHash: null, authorisedAt: NOW })).toBe('auth_required')
  })
})
