import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextRound, type Placed } from '../../../src/core/payment/rounds.ts'

type One = Placed & { number: number }

const pairs = (...all: [string, string][]): One[] => all.map((between, number) => ({ between, number }))
const strangers = (count: number, from = 0): One[] =>
  pairs(...Array.from({ length: count }, (_, n): [string, string] => [`payer ${from + n}`, `payee ${from + n}`]))
const peopleOf = (all: readonly One[]) => new Set(all.flatMap(({ between }) => between ?? []))
const shared = (some: readonly One[], others: readonly One[]): string[] =>
  [...peopleOf(some)].filter((person) => peopleOf(others).has(person))

describe('who goes into the next round', () => {
  it('is everybody, where few wait and nothing runs, looked at or not', () => {
    const few = strangers(64)
    expect(nextRound(few, [])).toEqual(few)
    const unknown = few.map((one) => ({ ...one, between: null }))
    expect(nextRound(unknown, [])).toEqual(unknown)
  })

  it('is half of many, so that another round can run beside it', () => {
    const many = strangers(200)
    const first = nextRound(many, [])
    expect(first).toEqual(many.slice(0, 100))
    expect(nextRound(many.slice(100), first)).toEqual(many.slice(100))
  })

  it('is everybody who pays one shop, for the second half would only wait for the first', () => {
    const hot = pairs(...Array.from({ length: 200 }, (_, n): [string, string] => [`payer ${n}`, 'shop']))
    expect(nextRound(hot, [])).toEqual(hot)
    expect(nextRound(hot.slice(100), hot.slice(0, 100))).toEqual([])
  })

  it('is nobody a running round holds, and nobody who would overtake what they did before', () => {
    const waiting = pairs(['ana', 'ben'], ['cleo', 'ana'], ['cleo', 'dan'], ['eve', 'fay'])
    const running = pairs(['ben', 'gus'])
    expect(nextRound(waiting, running).map(({ number }) => number)).toEqual([3])
  })

  it('is at most 256, also of those nobody looked at', () => {
    const unknown = strangers(300).map((one) => ({ ...one, between: null }))
    expect(nextRound(unknown, [])).toHaveLength(256)
    expect(nextRound(strangers(900), [])).toHaveLength(256)
  })

  it('never is anybody who shares a person with a running round or overtakes one; and never nobody while nothing runs', () => {
    const person = fc.integer({ min: 0, max: 200 }).map((n) => `person ${n}`)
    const some = fc.array(fc.tuple(person, person), { maxLength: 300 })
    fc.assert(
      fc.property(some, fc.array(fc.tuple(person, person), { maxLength: 40 }), (asked, held) => {
        const [waiting, running] = [pairs(...asked), pairs(...held)]
        const round = nextRound(waiting, running)
        expect(shared(round, running)).toEqual([])
        const left = waiting.filter((one) => !round.includes(one))
        for (const one of round) {
          const earlier = left.filter(({ number }) => number < one.number)
          expect(shared([one], earlier)).toEqual([])
        }
        if (running.length === 0 && waiting.length > 0) expect(round.length).toBeGreaterThan(0)
      }),
    )
  })
})
