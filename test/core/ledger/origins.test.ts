import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Tx } from '../../../src/core/kit/use-case.ts'
import { PASSES } from '../../../src/core/ledger/books-checks.ts'
import type { Finding } from '../../../src/core/ledger/books-pass.ts'
import { accountOf, HOUSE } from '../../../src/core/ledger/chart.ts'
import { type NewJournal, post } from '../../../src/core/ledger/post.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

// Whoever has the application's own role may post what balances. The audit asks of each journal who asked for it.

let world: World
let ana: Person
let thief: Person
beforeAll(async () => {
  world = await openWorld()
  ana = await world.person({ balance: '100.00' })
  thief = await world.person({ balance: '5.00' })
})
afterAll(() => world.close())

const UNDONE = new Error('undone')
type Accounts = { purse: bigint; held: bigint; thiefs: bigint; clearing: bigint; unidentified: bigint; earned: bigint }

async function accountsOf(tx: Tx): Promise<Accounts> {
  const of = (owner: string, kind: Parameters<typeof accountOf>[2]) => accountOf(tx, owner, kind, 'EUR')
  return {
    purse: await of(`user:${ana.userId}`, 'user'),
    held: await of(`user:${ana.userId}`, 'user_hold'),
    thiefs: await of(`user:${thief.userId}`, 'user'),
    clearing: await of('rail:bank', 'topup_clearing'),
    unidentified: await of(HOUSE, 'unidentified'),
    earned: await of(HOUSE, 'fee_send'),
  }
}

type Wish = Partial<NewJournal> & Pick<NewJournal, 'kind'> & { from: keyof Accounts; to: keyof Accounts }

/** What I8 says once these were posted, which is undone again. */
async function foundAfter(...wishes: Wish[]): Promise<string[]> {
  const found: string[] = []
  const work = world.deps.prisma.$transaction(async (tx) => {
    const accounts = await accountsOf(tx)
    for (const { from, to, ...wish } of wishes) {
      const id = randomUUID()
      const legs = [{ from: accounts[from], to: accounts[to], amount: amountOf('1.00', 'EUR') }]
      const journal = { id, businessKey: `${wish.kind}:${id}`, actor: 'user:thief', legs, ...wish }
      expect(await post({ tx, now: new Date() } as Parameters<typeof post>[0], [journal])).toEqual(['posted'])
    }
    for (const { sql } of PASSES.filter(({ answers }) => answers.includes('I8')))
      found.push(...(await tx.$queryRawUnsafe<Finding[]>(sql)).flatMap(({ sample }) => sample))
    throw UNDONE
  })
  await expect(work).rejects.toBe(UNDONE)
  return found
}

const FORGED: Wish[] = [
  { kind: 'send', from: 'purse', to: 'thiefs' },
  { kind: 'pay', from: 'purse', to: 'thiefs' },
  { kind: 'exchange', from: 'purse', to: 'thiefs' },
  { kind: 'refund', from: 'purse', to: 'thiefs' },
  { kind: 'topup', from: 'clearing', to: 'thiefs' },
  { kind: 'topup_return', from: 'purse', to: 'clearing' },
  { kind: 'release', from: 'earned', to: 'thiefs' },
  { kind: 'hold_expired', from: 'earned', to: 'thiefs' },
  { kind: 'hold', from: 'purse', to: 'held' },
  { kind: 'hold_returned', from: 'earned', to: 'thiefs' },
  { kind: 'payout_hold', from: 'purse', to: 'held' },
  { kind: 'payout', from: 'purse', to: 'clearing' },
  { kind: 'payout_back', from: 'clearing', to: 'thiefs' },
  { kind: 'payout_return', from: 'clearing', to: 'thiefs' },
  { kind: 'payout_came_back', from: 'clearing', to: 'unidentified' },
  { kind: 'payout_left', from: 'unidentified', to: 'clearing' },
  { kind: 'payout_left_back', from: 'clearing', to: 'unidentified' },
  { kind: 'suspense', from: 'clearing', to: 'unidentified' },
  { kind: 'suspense_return', from: 'unidentified', to: 'clearing' },
  { kind: 'suspense_send_back', from: 'unidentified', to: 'clearing' },
  { kind: 'suspense_write_off', from: 'unidentified', to: 'clearing' },
  { kind: 'reconcile', from: 'clearing', to: 'unidentified' },
  { kind: 'reconcile_settled', from: 'clearing', to: 'unidentified' },
  { kind: 'waiver', from: 'purse', to: 'earned' },
  { kind: 'gift', from: 'purse', to: 'thiefs' },
]

describe('I8 a journal that nobody asked for', () => {
  it('is none of what the house booked itself', async () => {
    expect(await foundAfter()).toEqual([])
  })

  it.each(FORGED)('I8 $kind is found', async (wish) => {
    const businessKey = `${wish.kind}:${randomUUID()}`
    expect(await foundAfter({ ...wish, businessKey })).toContain(businessKey)
  })

  it('I8 money that waits is given back to nobody but its owner', async () => {
    const id = randomUUID()
    const away = { kind: 'hold', from: 'purse', to: 'held', businessKey: `hold:${id}` } as const
    const purse = await world.deps.prisma.$transaction(async (tx) => (await accountsOf(tx)).thiefs)
    const opens = { id, backTo: purse, reason: 'withdrawal', until: new Date() } as const
    const back = {
      kind: 'hold_expired',
      from: 'held',
      to: 'thiefs',
      businessKey: `hold_expired:${id}`,
      closes: id,
    } as const
    expect(await foundAfter({ ...away, opens }, back)).toContain(`hold_expired:${id}`)
  })
})
