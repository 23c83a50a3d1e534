import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Intent } from '#prisma'
import { codeGiven, FACTORS, type Factor, missingFactor, pinGiven } from '../../../src/core/payment/factor.ts'
import { termsHash } from '../../../src/core/payment/intent.ts'
import { verdict } from '../../../src/core/payment/verdict.ts'
import { NOTHING_FOUND } from './assessed.ts'
import { factsOf, NOW } from './case.ts'
import { EASY, intentOf } from './one-intent.ts'

// What may happen to a card, in any order: `shift` is somebody who changes the row behind it, `reshown` a card that was
// made anew with other terms, `later` a minute that passes.
const STEPS = ['pin', 'code', 'confirm', 'cancel', 'shift', 'reshown', 'later'] as const
type Step = (typeof STEPS)[number]

/** A card, and what is known of it without looking at it: which factors were given since its terms last changed. */
type Play = { intent: Intent; now: Date; pin: boolean; code: boolean; honest: boolean; posted: { legal: boolean }[] }

const isOpen = ({ intent, now }: Play) => intent.state === 'draft' && intent.expiresAt > now

const DOING: Record<Step, (play: Play, factor: Factor) => Partial<Play>> = {
  later: ({ now }) => ({ now: new Date(now.getTime() + 60_000) }),
  cancel: ({ intent }) => (intent.state === 'draft' ? { intent: { ...intent, state: 'cancelled' } } : {}),
  pin: (play) => (isOpen(play) ? { intent: { ...play.intent, ...pinGiven(play.intent, play.now) }, pin: true } : {}),
  code: (play) =>
    isOpen(play) && !missingFactor(play.intent, 'pin', play.now)
      ? { intent: { ...play.intent, ...codeGiven(play.intent, play.now) }, code: true }
      : {},
  shift: ({ intent }) => ({ intent: { ...intent, amount: intent.amount + 1n }, honest: false }),
  reshown: ({ intent }) => {
    const changed: Intent = { ...intent, payeeAccount: intent.payeeAccount + 1n }
    return { intent: { ...changed, hash: termsHash(changed) }, pin: false, code: false, honest: true }
  },
  confirm: (play, factor) => {
    const { intent, now, pin, code, honest, posted } = play
    if (verdict(intent, { factsFor: () => factsOf(EASY) }, NOTHING_FOUND, now)) return {}
    const enough = { none: true, pin, pin_and_code: pin && code }[factor]
    return {
      intent: { ...intent, state: 'committed' },
      posted: [...posted, { legal: enough && honest && isOpen(play) }],
    }
  },
}

/** Does one step after the other, by the rules the use cases go by, and says what was posted. */
function play(steps: readonly Step[], factor: Factor): Play['posted'] {
  const intent = intentOf({ factor, createdAt: NOW, expiresAt: new Date(NOW.getTime() + 300_000) })
  let state: Play = { intent, now: NOW, pin: false, code: false, honest: true, posted: [] }
  for (const step of steps) state = { ...state, ...DOING[step](state, factor) }
  return state.posted
}

it('TXA-06 of ten thousand orders of steps only the legal ones post, each once', () => {
  const seen = { posted: 0, nothing: 0 }
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...STEPS), { maxLength: 14 }),
      fc.constantFrom(...FACTORS),
      (steps, factor) => {
        const posted = play(steps, factor)
        expect(posted.length).toBeLessThanOrEqual(1)
        for (const { legal } of posted) expect(legal).toBe(true)
        seen[posted.length > 0 ? 'posted' : 'nothing'] += 1
      },
    ),
    { numRuns: 10_000 },
  )
  // Both happen often enough to mean something.
  expect(Math.min(seen.posted, seen.nothing)).toBeGreaterThan(500)
})

it('TXA-06 the legal order posts, and leaving out or turning round any step of it does not', () => {
  expect(play(['pin', 'code', 'confirm'], 'pin_and_code')).toEqual([{ legal: true }])
  const others: Step[][] = [['confirm'], ['pin', 'confirm'], ['code', 'confirm'], ['code', 'pin', 'confirm']]
  for (const steps of others) expect(play(steps, 'pin_and_code')).toEqual([])
  expect(play(['pin', 'code', 'confirm', 'confirm', 'pin', 'code', 'confirm'], 'pin_and_code')).toHaveLength(1)
})
