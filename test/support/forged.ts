import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { Scope, Tx } from '../../src/core/kit/use-case.ts'
import { PASSES } from '../../src/core/ledger/books-checks.ts'
import type { Finding } from '../../src/core/ledger/books-pass.ts'
import { type AccountKind, accountOf } from '../../src/core/ledger/chart.ts'
import { type Leg, type NewJournal, post } from '../../src/core/ledger/post.ts'
import { amountOf, type World } from './world.ts'

const UNDONE = new Error('undone')

/** A journal that somebody with the application's own role posts, after the row that is to ask for it. */
export type Forged = Pick<NewJournal, 'kind' | 'legs'> & Partial<NewJournal>

/** Posts it as the application may. Returns what it is booked as. */
export async function forge(tx: Tx, forged: Forged, now = new Date()): Promise<string> {
  const id = forged.id ?? randomUUID()
  const journal = { id, businessKey: `${forged.kind}:${id}`, actor: 'user:thief', ...forged }
  expect(await post({ tx, now } as Scope, [journal])).toEqual(['posted'])
  return journal.businessKey
}

/** A leg between accounts, each by its owner and kind: `['house', 'fee_pay']`. */
export async function legOf(
  tx: Tx,
  [from, to]: readonly (readonly [owner: string, kind: AccountKind])[],
  text: string,
  currency: 'EUR' | 'USD' = 'EUR',
): Promise<Leg> {
  if (!from || !to) throw new Error('a leg is between two accounts')
  const amount = amountOf(text, currency)
  return {
    from: await accountOf(tx, ...from, currency),
    to: await accountOf(tx, ...to, currency),
    amount,
  }
}

/** What one of the audit's checks says once this was done, which is undone again. */
export async function foundAfter({ deps }: World, id: string, work: (tx: Tx) => Promise<unknown>): Promise<string[]> {
  const found: string[] = []
  const done = deps.prisma.$transaction(async (tx) => {
    await work(tx)
    for (const { sql } of PASSES.filter(({ answers }) => answers.includes(id)))
      for (const finding of await tx.$queryRawUnsafe<Finding[]>(sql))
        if (finding.id === id) found.push(...finding.sample)
    throw UNDONE
  })
  await expect(done).rejects.toBe(UNDONE)
  return found
}
