import { randomUUID } from 'node:crypto'
import type { PrismaClient } from '#prisma'
import type { Scope, Tx } from '../../src/core/kit/use-case.ts'
import { type AccountKind, accountOf, HOUSE } from '../../src/core/ledger/chart.ts'
import { type Leg, type NewJournal, type PostStatus, post } from '../../src/core/ledger/post.ts'
import type { CurrencyCode } from '../../src/core/money/currency.ts'
import { money } from '../../src/core/money/money.ts'

/** The bare ledger, for tests that attack it below every business rule: people's accounts and the house. */
export async function openLedger(prisma: PrismaClient) {
  const inside = <T>(work: (tx: Tx) => Promise<T>) => prisma.$transaction(work)
  const within = <T>(work: (scope: Scope) => Promise<T>, now = new Date()) =>
    inside((tx) => work({ tx, now, newId: () => randomUUID() } as Scope))
  const account = (owner: string, kind: AccountKind = 'user', currency: CurrencyCode = 'EUR') =>
    inside((tx) => accountOf(tx, `user:${owner}`, kind, currency))
  const house = await inside((tx) => accountOf(tx, HOUSE, 'loss', 'EUR'))
  return {
    house,
    account,
    /** A step of the port in a transaction of its own. */
    within,
    leg: (from: bigint, to: bigint, minor: bigint): Leg => ({ from, to, amount: money(minor, 'EUR') }),
    journal: (legs: Leg[], change: Partial<NewJournal> = {}): NewJournal => {
      const id = randomUUID()
      return { id, kind: 'test', businessKey: `test:${id}`, actor: 'test', legs, ...change }
    },
    book: (...journals: NewJournal[]): Promise<PostStatus[]> => within((scope) => post(scope, journals)),
    /** Somebody with that much on their account, and one for what waits. */
    async person(owner: string, minor: bigint) {
      const [id, heldIn] = [await account(owner), await account(owner, 'user_hold')]
      const business = { id: randomUUID(), kind: 'test', businessKey: `fund:${owner}`, actor: 'test' }
      if (minor > 0n)
        await within((scope) =>
          post(scope, [{ ...business, legs: [{ from: house, to: id, amount: money(minor, 'EUR') }] }]),
        )
      return { id, heldIn }
    },
    balance: async (id: bigint) => (await prisma.ledgerAccount.findUniqueOrThrow({ where: { id } })).balance,
  }
}
