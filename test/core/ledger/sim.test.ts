import { describe, expect, it } from 'vitest'
import { roundsOf } from '../../../scripts/sim/ledger/operation.ts'
import { type Port, play } from '../../../scripts/sim/ledger/play.ts'
import { refusals } from '../../../scripts/sim/outcome.ts'
import { shrink } from '../../../scripts/sim/shrink.ts'
import type { Scope } from '../../../src/core/kit/use-case.ts'
import { auditBooks } from '../../../src/core/ledger/audit-books.ts'
import { post } from '../../../src/core/ledger/post.ts'
import { createDice } from '../../support/dice.ts'
import { ownDatabase } from '../../support/own-ledger.ts'

// The same play as `npm run sim`, in seconds. SEED=... repeats a run, OPS=... makes it longer.
const OPS = Number(process.env['OPS'] ?? 3_000)
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000)

const own = ownDatabase()

/** Ports that do not do what they say. */
const BROKEN: Record<string, Port> = {
  'says that it booked what it refused': async (scope, journals) =>
    (await post(scope, journals)).map((status) => (status === 'below_floor' ? 'posted' : status)),
  'books one cent less than it was asked to': (scope, journals) =>
    post(
      scope,
      journals.map((journal) => ({
        ...journal,
        legs: journal.legs.map((leg) => ({
          ...leg,
          amount: { ...leg.amount, minor: leg.amount.minor > 900n ? leg.amount.minor - 1n : leg.amount.minor },
        })),
      })),
    ),
  'forgets the second leg': (scope, journals) =>
    post(
      scope,
      journals.map((journal) =>
        journal.opens || journal.closes ? journal : { ...journal, legs: journal.legs.slice(0, 1) },
      ),
    ),
  'books nothing and says it did': async (_scope, journals) => journals.map(() => 'posted'),
}

describe('R-02 no order of operations breaks the books', () => {
  it(`R-02 ${OPS} random operations come out as the model says (seed ${SEED})`, async () => {
    const outcome = await play(own.prisma, roundsOf(createDice(SEED), OPS))
    expect(outcome.failed).toBeUndefined()
    expect(outcome.operations).toBe(OPS)
    expect(outcome.accepted).toBeGreaterThan(OPS / 5)
    expect(refusals(outcome)).toBeGreaterThan(OPS / 20)
    const { checks } = await own.prisma.$transaction((tx) => auditBooks({ tx } as Scope, { scratch: ['%'] }))
    expect(checks.filter(({ breaches }) => breaches > 0)).toEqual([])
  }, 240_000)

  it('the same seed plays the same operations, and all kinds of them', () => {
    const [one, other] = [roundsOf(createDice(7), 2_000), roundsOf(createDice(7), 2_000)]
    expect(one).toEqual(other)
    const kinds = new Set(one.flat().map((operation) => operation.do))
    expect(kinds.size).toBe(14)
  })

  it.each(Object.entries(BROKEN))(
    'finds a ledger that %s, and shrinks the way there to a few operations',
    async (_what, port) => {
      const rounds = roundsOf(createDice(11), 300)
      const { failed } = await play(own.prisma, rounds, port)
      expect(failed).toBeDefined()
      const fails = async (fewer: typeof rounds) => (await play(own.prisma, fewer, port)).failed !== undefined
      const shortest = await shrink(rounds.slice(0, (failed?.round ?? 0) + 1), fails)
      expect(await fails(shortest)).toBe(true)
      expect(shortest.flat().length).toBeLessThanOrEqual(3)
    },
    120_000,
  )
})
