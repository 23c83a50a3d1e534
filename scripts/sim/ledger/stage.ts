import { randomUUID } from 'node:crypto'
import type { PrismaClient } from '#prisma'
import { money } from '../../../src/core/index.ts'
import type { Scope } from '../../../src/core/kit/use-case.ts'
import { type AccountKind, accountOf } from '../../../src/core/ledger/chart.ts'
import type { NewJournal } from '../../../src/core/ledger/post.ts'
import type { Entry } from './model.ts'
import { type Currency, PEOPLE } from './operation.ts'

const HOUSE: [name: string, kind: AccountKind][] = [
  ['bank', 'topup_clearing'],
  ['fee', 'fee_send'],
  ['fx', 'fx_position'],
]

/** The accounts of one play, and how an entry of the model is asked for in the ledger's words. */
export type Stage = {
  accounts: ReadonlyMap<string, bigint>
  /** One transaction. */
  inside<T>(work: (scope: Scope) => Promise<T>): Promise<T>
  journalOf(entry: Entry): NewJournal
}

export async function openStage(prisma: PrismaClient): Promise<Stage> {
  const trial = randomUUID()
  const inside = <T>(work: (scope: Scope) => Promise<T>) =>
    prisma.$transaction((tx) => work({ tx, now: new Date(), newId: () => randomUUID() } as Scope), { timeout: 60_000 })
  const accounts = new Map<string, bigint>()
  await inside(async ({ tx }) => {
    const open = async (name: string, kind: AccountKind, currency: Currency) =>
      accounts.set(
        `${name} ${currency}`,
        await accountOf(tx, `sim:${trial}:${name.replace(' held', '')}`, kind, currency),
      )
    for (const currency of ['EUR', 'USD'] as const) {
      for (const [name, kind] of HOUSE) await open(name, kind, currency)
      for (let who = 0; who < PEOPLE; who++) await open(`${who}`, 'user', currency)
    }
    for (let who = 0; who < PEOPLE; who++) await open(`${who} held`, 'user_hold', 'EUR')
    await open('shop', 'user', 'EUR')
  })
  let holds = 0
  const idOf = (name: string, currency: Currency) => accounts.get(`${name} ${currency}`) ?? 0n

  const journalOf = ({ id, key, moves, reverses, opens, closes }: Entry): NewJournal => ({
    id,
    kind: 'sim',
    businessKey: key,
    actor: 'sim',
    legs: moves.map(({ from, to, minor, currency }) => ({
      from: idOf(from, currency),
      to: idOf(to, currency),
      amount: money(minor, currency),
    })),
    ...(reverses && { reverses, reason: 'sim' }),
    ...(opens && {
      opens: {
        id: opens.id,
        backTo: idOf(opens.backTo, 'EUR'),
        reason: 'withdrawal',
        // Long over, each at a moment of its own: they end in the order they began.
        until: opens.due ? new Date(++holds) : null,
      },
    }),
    ...(closes && { closes }),
  })
  return { accounts, inside, journalOf }
}
