import { describe, expect, it } from 'vitest'
import { refusedUntil } from '../../../src/core/payment/refused-until.ts'
import { verdict } from '../../../src/core/payment/verdict.ts'
import { assess } from '../../../src/core/risk/assess.ts'
import { RISK_REASONS } from '../../../src/core/risk/rules.ts'
import { PLAIN, RULES } from '../risk/rules.ts'
import { factsOf } from './case.ts'
import { EASY, intentOf } from './one-intent.ts'

const now = new Date('2026-11-23T12:20:30Z')
const at = (time: string) => new Date(`2026-11-${time}:00Z`)
const who = { coolingUntil: at('24T08:15'), reboundAt: new Date('2026-11-22T09:10:20Z'), now }

describe('S48 S51 from when on what the risk rules refuse goes', () => {
  it('is when what the rule looks for is over: an hour of the clock, an hour after wrong tries, three days after a move', () => {
    expect(refusedUntil(['velocity'], who)).toEqual(at('23T13:00'))
    expect(refusedUntil(['failed_factors'], who)).toEqual(at('23T13:21'))
    expect(refusedUntil(['new_chat'], who)).toEqual(at('25T09:11'))
    expect(refusedUntil(['reset_then_out'], who)).toEqual(at('24T08:15'))
    expect(refusedUntil(['structuring'], who)).toEqual(at('24T00:00'))
  })

  it('is the last of several, and is not said where one of them has no end', () => {
    expect(refusedUntil(['velocity', 'new_chat'], who)).toEqual(at('25T09:11'))
    expect(refusedUntil(['new_chat', 'velocity'], who)).toEqual(at('25T09:11'))
    expect(refusedUntil(['velocity', 'fan_in'], who)).toBeNull()
    for (const reason of ['first_payment', 'fan_out', 'fan_in'] as const) expect(refusedUntil([reason], who)).toBeNull()
    const nobody = { coolingUntil: null, reboundAt: null, now }
    for (const reason of ['reset_then_out', 'new_chat'] as const) expect(refusedUntil([reason], nobody)).toBeNull()
    for (const reason of RISK_REASONS) expect(refusedUntil([reason, 'fan_in'], who)).toBeNull()
  })

  it('and so much as no rule refuses is said with it: the rule says as much of that amount itself', () => {
    const asked = { ...PLAIN, kind: 'pay', amountMinor: 3_000n, newPayee: true, acquaintedSeconds: null } as const
    const refusing = (inputs: Parameters<typeof assess>[0]) => {
      const intent = intentOf({ expiresAt: at('23T12:25') })
      return verdict(intent, { factsFor: () => factsOf(EASY) }, assess(inputs, RULES), now, who.reboundAt)
    }
    const moved = refusing({ ...asked, newChat: true })
    const most = { minor: 2_000n, currency: 'EUR' }
    expect(moved).toEqual({ code: 'risk_refused', reason: 'new_chat', until: at('25T09:11'), most })
    expect(assess({ ...asked, newChat: true, amountMinor: 2_000n }, RULES).outcome).not.toBe('refuse')
    expect(assess({ ...asked, newChat: true, amountMinor: 2_001n }, RULES).outcome).toBe('refuse')
    // Wrong PINs refuse any amount: there is no smaller one to name, also where a move refuses it besides.
    for (const newChat of [false, true]) {
      const tried = refusing({ ...asked, newChat, failedTries: 5 })
      expect(tried).toMatchObject({ reason: 'failed_factors', until: at(newChat ? '25T09:11' : '23T13:21') })
      expect(tried).not.toHaveProperty('most')
    }
  })
})
