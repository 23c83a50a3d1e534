import { describe, expect, test } from 'vitest'
import { AWAITED, ON_HOLD, PAYOUT_EVENTS, STEPS } from '../../../src/core/payout/states.ts'
import { PAYOUT_STATES, type PayoutState } from '../../../src/core/payout/views.ts'

/** Where a state leads by an event; itself where the event is no step from there. */
const becomes = (state: PayoutState, event: keyof typeof STEPS): PayoutState =>
  STEPS[event].from.includes(state) ? STEPS[event].to : state

/** What a report does: news of a return is one step or the other. */
const hears = (state: PayoutState, news: 'settled' | 'returned'): PayoutState =>
  news === 'settled' ? becomes(state, 'settle') : becomes(becomes(state, 'return'), 'return_late')

describe('the life of a withdrawal', () => {
  test('MNY-14 what is over stays over, but for what comes back after it had arrived', () => {
    for (const state of ['returned', 'cancelled', 'dropped'] as const)
      for (const event of PAYOUT_EVENTS) expect(becomes(state, event)).toBe(state)
    expect(PAYOUT_EVENTS.filter((event) => becomes('settled', event) !== 'settled')).toEqual(['return_late'])
  })

  test('MNY-15 from the first call on only a final word ends the hold', () => {
    for (const state of AWAITED)
      for (const event of PAYOUT_EVENTS.filter((one) => !['settle', 'return'].includes(one)))
        expect(ON_HOLD).toContain(becomes(state, event))
  })

  test('every order of the same news ends in the same state', () => {
    const orders = [
      ['settled', 'returned'],
      ['returned', 'settled'],
      ['settled', 'returned', 'settled'],
      ['returned', 'returned', 'settled'],
    ] as const
    for (const start of AWAITED)
      for (const order of orders) expect(order.reduce<PayoutState>(hears, start)).toBe('returned')
  })

  test('MNY-14 every state can be reached, and nothing leads back to a card', () => {
    const reached = new Set<PayoutState>(['draft'])
    for (let more = true; more; ) {
      const next = [...reached].flatMap((state) => PAYOUT_EVENTS.map((event) => becomes(state, event)))
      more = next.some((state) => !reached.has(state))
      for (const state of next) reached.add(state)
    }
    expect([...reached].sort()).toEqual([...PAYOUT_STATES].sort())
    expect(PAYOUT_EVENTS.filter((event) => STEPS[event].to === 'draft')).toEqual([])
  })
})
