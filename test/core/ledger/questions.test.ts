import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Tx } from '../../../src/core/kit/use-case.ts'
import { balanceAt, balanceNow, versionAt } from '../../../src/core/ledger/balance.ts'
import { type Span, statement } from '../../../src/core/ledger/statement.ts'
import { holdMoney, releaseHold } from '../../../src/core/ledger/two-phases.ts'
import { money } from '../../../src/core/money/money.ts'
import { query } from '../../support/database.ts'
import { ownLedger } from '../../support/own-ledger.ts'
import { touchedPages } from '../../support/touched.ts'

const ledger = ownLedger()

const at = (account: bigint, span: Span) => ledger.prisma.$transaction((tx) => statement(tx, account, span))
const HOUR = 3_600_000
const DAWN = new Date('2027-03-01T00:00:00Z').getTime()

/** Sets the clock of the books, never of this machine. */
const clock = (moment: number) =>
  query(ledger.database.owner, 'update clock set offset_seconds = $1', [Math.round((moment - Date.now()) / 1000)])

describe('questions about the past', () => {
  it('an account says what was on it at any moment, available and held, and what happened between two', async () => {
    await clock(DAWN)
    const ana = await ledger.person('ana', 10_000n)
    const business = () => ({ id: randomUUID(), kind: 'test', businessKey: randomUUID(), actor: 'test' })
    for (let hour = 1; hour <= 5; hour++) {
      await clock(DAWN + hour * HOUR)
      await ledger.book(ledger.journal([ledger.leg(ana.id, ledger.house, 100n)]))
    }
    await clock(DAWN + 6 * HOUR)
    const holdId = randomUUID()
    const aside = { ...business(), holdId, from: ana.id, heldIn: ana.heldIn, amount: money(2_000n, 'EUR') }
    await ledger.within((scope) => holdMoney(scope, { ...aside, why: 'withdrawal' }))
    await clock(DAWN + 7 * HOUR)
    await ledger.within((scope) => releaseHold(scope, { ...business(), holdId }))

    const had = (hours: number) =>
      ledger.prisma.$transaction((tx: Tx) => balanceAt(tx, 'user:ana', 'EUR', new Date(DAWN + (hours + 0.5) * HOUR)))
    expect(await had(-1)).toEqual({ available: 0n, held: 0n })
    expect(await had(0)).toEqual({ available: 10_000n, held: 0n })
    expect(await had(3)).toEqual({ available: 9_700n, held: 0n })
    expect(await had(6)).toEqual({ available: 7_500n, held: 2_000n })
    expect(await had(7)).toEqual(await ledger.prisma.$transaction((tx) => balanceNow(tx, 'user:ana', 'EUR')))

    const [from, until] = [new Date(DAWN + 1.5 * HOUR), new Date(DAWN + 6.5 * HOUR)]
    const first = await at(ana.id, { from, until, limit: 3 })
    expect(first).toMatchObject({ opening: 9_900n, closing: 7_500n, older: 4n })
    expect(first.entries.map(({ minor, balance }) => [minor, balance])).toEqual([
      [-2_000n, 7_500n],
      [-100n, 9_500n],
      [-100n, 9_600n],
    ])
    const second = await at(ana.id, { from, until, upTo: first.older ?? 0n, limit: 3 })
    expect(second).toMatchObject({ opening: 9_900n, closing: 7_500n, older: null })
    expect(second.entries.map(({ balance }) => balance)).toEqual([9_700n, 9_800n])
  })

  it('F9 a clock that goes back never puts a later movement before an earlier one', async () => {
    await clock(DAWN + 10 * HOUR)
    const ben = await ledger.person('ben', 500n)
    await clock(DAWN)
    await ledger.book(ledger.journal([ledger.leg(ben.id, ledger.house, 1n)]))
    const { entries } = await at(ben.id, { limit: 10 })
    const times = entries.map((entry) => entry.at.getTime())
    expect(times).toEqual(times.toSorted((a, b) => b - a))
    expect(
      await ledger.prisma.$transaction((tx) => balanceAt(tx, 'user:ben', 'EUR', new Date(DAWN + 9 * HOUR))),
    ).toEqual({
      available: 0n,
      held: 0n,
    })
  })

  it('pages meet without a gap or a repeat, and an account nobody used has none', async () => {
    const cleo = await ledger.person('cleo', 1_000n)
    for (let n = 0; n < 24; n++) await ledger.book(ledger.journal([ledger.leg(cleo.id, ledger.house, 1n)]))
    const seen: bigint[] = []
    for (let upTo: bigint | null | undefined; upTo !== null; ) {
      const page = await at(cleo.id, { limit: 7, ...(upTo !== undefined && { upTo }) })
      seen.push(...page.entries.map(({ version }) => version))
      upTo = page.older
    }
    expect(seen).toEqual(Array.from({ length: 25 }, (_, i) => BigInt(25 - i)))
    const unused = await ledger.account('nobody')
    expect(await at(unused, { limit: 5 })).toEqual({ opening: 0n, closing: 0n, entries: [], older: null })
  })

  it('costs what a page shows, not what the history holds', async () => {
    const dan = await ledger.person('dan', 1_000_000n)
    const grow = async (n: number) => {
      const legs = Array.from({ length: n }, () => ledger.journal([ledger.leg(dan.id, ledger.house, 1n)]))
      await ledger.book(...legs)
      await query(ledger.database.superuser, 'analyze ledger.posting, ledger.journal')
    }
    /** The pages of memory that a question about the middle of the history touches. */
    const touched = () =>
      ledger.prisma.$transaction(async (tx) => {
        const [middle] = (await statement(tx, dan.id, { limit: 1 })).entries
        const span = { upTo: (middle?.version ?? 0n) / 2n, limit: 10 }
        return touchedPages(tx, async (asked) => {
          expect((await statement(asked, dan.id, span)).entries).toHaveLength(10)
          await versionAt(asked, dan.id, middle?.at ?? new Date(DAWN))
        })
      })
    await grow(1_000)
    const small = await touched()
    expect(small).toBeGreaterThan(0)
    for (let n = 0; n < 6; n++) await grow(1_000)
    expect(await touched()).toBeLessThanOrEqual(small + 24)
  })
})
