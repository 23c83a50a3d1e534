import { describe, expect, it } from 'vitest'
import { shrink } from '../../scripts/sim/shrink.ts'

type Step = { do: 'quote'; who: number } | { do: 'swap'; quote: number }
const [quote, swap] = [
  (who: number): Step => ({ do: 'quote', who }),
  (back: number): Step => ({ do: 'swap', quote: back }),
]

/** Fails where one quote is taken twice at once. */
async function takenTwice(rounds: readonly (readonly Step[])[]): Promise<boolean> {
  const quotes: Step[] = []
  for (const round of rounds) {
    quotes.push(...round.filter((step) => step.do === 'quote'))
    const taken = round.flatMap((step) => (step.do === 'swap' ? (quotes.at(-1 - step.quote) ?? []) : []))
    if (new Set(taken).size < taken.length) return true
  }
  return false
}

describe('the shortest sequence that still fails', () => {
  it('is what is needed, in one round or in many', async () => {
    const rounds = [[quote(0), quote(1)], [swap(1)], [quote(2)], [swap(0), swap(1), swap(0)], [quote(3)]]
    expect(await shrink(rounds, takenTwice)).toEqual([[expect.anything()], [swap(0), swap(0)]])
  })

  it('loses what only stood between, also where two things of a round point behind it together', async () => {
    const rounds = [
      [quote(1), quote(0)],
      [swap(1), swap(1)],
    ]
    expect(await shrink(rounds, takenTwice)).toEqual([[quote(0)], [swap(0), swap(0)]])
  })
})
