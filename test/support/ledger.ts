import { randomUUID } from 'node:crypto'
import type { PrismaClient } from '#prisma'
import type { Scope, Tx } from '../../src/core/kit/use-case.ts'
import { accountOf, HOUSE } from '../../src/core/ledger/chart.ts'
import { type Leg, type NewJournal, type PostStatus, post } from '../../src/core/ledger/post.ts'
import { money } from '../../src/core/money/money.ts'

/** The bare ledger, for tests that attack it below every business rule: people's accounts `a`, `b` and the house. */
export async function openLedger(prisma: PrismaClient) {
  const inside = <T>(work: (tx: Tx) => Promise<T>) => prisma.$transaction(work)
  const account = (owner: string) => inside((tx) => accountOf(tx, `user:${owner}`, 'user', 'EUR'))
  const house = await inside((tx) => accountOf(tx, HOUSE, 'loss', 'EUR'))
  return {
    house,
    account,
    leg: (from: bigint, to: bigint, minor: bigint): Leg => ({ from, to, amount: money(minor, 'EUR') }),
    journal: (legs: Leg[], change: Partial<NewJournal> = {}): NewJournal => {
      const id = randomUUID()
      return { id, kind: 'test', businessKey: `test:${id}`, actor: 'test', legs, ...change }
    },
    book: (...journals: NewJournal[]): Promise<PostStatus[]> =>
      inside((tx) => post({ tx, now: new Date() } as Scope, journals)),
    balance: async (id: bigint) => (await prisma.ledgerAccount.findUniqueOrThrow({ where: { id } })).balance,
  }
}
