import { expect, test } from 'vitest'
import { KEYED_AUDITS } from '#core'
import type { BooksCheck } from '../../src/core/ledger/audit-books.ts'
import auditBooks from '../../src/jobs/audit-books.ts'
import type { JobDeps } from '../../src/jobs/job.ts'

// What one audit found is said, also where the next one cannot be read to its end.
const ok = <T>(value: T) => ({ ok: true as const, value })
const found = (breaches: number) => ok({ id: 'I8', says: '', examined: 1, breaches, sample: [] } satisfies BooksCheck)

/** What was noted of books in which every audit finds one wrong row, until one of those by keys fails. */
async function noted(fails?: string): Promise<{ said: number[]; threw: boolean }> {
  const said: number[] = []
  const keyed = KEYED_AUDITS.map((name) => [
    name,
    async () => {
      if (name === fails) throw new Error('not to be read')
      return found(1)
    },
  ])
  const core = {
    auditBooks: async () => ok({ checks: [found(1).value], heads: [] }),
    noteSign: async ({ facts }: { facts: { breaches: number } }) => ok(said.push(facts.breaches)),
    ...Object.fromEntries(keyed),
  }
  const threw = await auditBooks.run({ core } as unknown as JobDeps).then(
    () => false,
    () => true,
  )
  return { said, threw }
}

test('R-30 ADM-03 what an audit found is noted before the next one begins, and is not less when that one fails', async () => {
  for (const [at, fails] of KEYED_AUDITS.entries()) {
    const { said, threw } = await noted(fails)
    expect([said.at(-1), threw], fails).toEqual([1 + at, true])
  }
  const { said, threw } = await noted()
  expect([said.at(-1), threw]).toEqual([1 + KEYED_AUDITS.length, false])
  expect(said).toEqual([...said].sort((one, other) => one - other))
})
