import type { Intent } from '#prisma'
import { must } from '../kit/must.ts'
import type { Scope } from '../kit/use-case.ts'
import { type AccountKind, accountOf, HOUSE, ownerOfUser } from '../ledger/chart.ts'
import { currencyOf } from '../money/currency.ts'
import { amountsOf, kindOf } from './intent.ts'
import type { FxAccounts, Route } from './legs.ts'
import type { PaymentKind } from './views.ts'

const FX_ACCOUNTS = ['fx_position', 'fx_spread', 'rounding'] as const satisfies AccountKind[]
const FEE_ACCOUNTS = { send: 'fee_send', pay: 'fee_pay' } as const satisfies Record<PaymentKind, AccountKind>

/** The accounts of a round; customers' are locked. `move` keeps their balances as the round leaves them. */
export type Accounts = {
  balance(account: bigint): bigint
  move(account: bigint, minor: bigint): void
  /** What the house takes of an intent goes there: its fee, and, where currencies differ, what is exchanged. */
  house(intent: Intent): Pick<Route, 'fees' | 'fx'>
  /** Opens the accounts where money may have to wait, those that were never used before. */
  openHolds(waiting: readonly { userId: string; currency: string }[]): Promise<void>
  /** A person's waiting money; opened beforehand wherever it may have to wait. */
  holdOf(userId: string, currency: string): bigint
  held(userId: string, currency: string): bigint
}

type Named = { id: bigint; owner: string; kind: AccountKind; currency: string }

const nameOf = ({ owner, kind, currency }: Omit<Named, 'id'>): string => `${owner} ${kind} ${currency}`

const houseOf = (kind: AccountKind, currency: string): Omit<Named, 'id'> => ({ owner: HOUSE, kind, currency })
const feeOf = (intent: Intent) => houseOf(FEE_ACCOUNTS[kindOf(intent)], amountsOf(intent).fee.currency)
const holdNamed = (userId: string, currency: string): Omit<Named, 'id'> => ({
  owner: ownerOfUser(userId),
  kind: 'user_hold',
  currency,
})

type FxNames = Record<keyof FxAccounts, Omit<Named, 'id'>>

/** The accounts of the house that an intent across two currencies needs, by what they are for. */
function fxOf({ currency, arrivesCurrency }: Intent): FxNames | null {
  if (!arrivesCurrency) return null
  return {
    paid: houseOf('fx_position', currency),
    arriving: houseOf('fx_position', arrivesCurrency),
    spread: houseOf('fx_spread', arrivesCurrency),
    rounding: houseOf('rounding', arrivesCurrency),
  }
}

/**
 * Locks the customers' accounts open intents may move money on, in the order of ids: purses and what waits beside them.
 * What waits is locked in every currency: one of them is there since registration, and there a change of a person's
 * state meets a round even where the purse was opened in that very moment.
 * The fees' accounts, which every round shares, decide nothing and are locked by the posting itself, as late as can be.
 */
export async function lockAccounts(scope: Scope, open: readonly Intent[]): Promise<Accounts> {
  const { ids, holds } = await besidePurses(scope, open)
  const all = [...new Set([...open.flatMap((i) => [i.payerAccount, i.payeeAccount]), ...holds])]
  const rows = await scope.tx.$queryRaw<
    { id: bigint; balance: bigint }[]
  >`select id, balance from ledger.lock_accounts(${all}::bigint[])`
  const balances = new Map(rows.map((row) => [row.id, row.balance]))
  const balance = (account: bigint) => balances.get(account) ?? 0n
  const opened = (named: Omit<Named, 'id'>) =>
    must(ids.get(nameOf(named)), 'every account an intent needs is opened before it is asked for')
  const openedFx = ({ paid, arriving, spread, rounding }: FxNames): FxAccounts => ({
    paid: opened(paid),
    arriving: opened(arriving),
    spread: opened(spread),
    rounding: opened(rounding),
  })
  return {
    balance,
    move: (account, minor) => void balances.set(account, balance(account) + minor),
    house(intent) {
      const fx = fxOf(intent)
      return { fees: opened(feeOf(intent)), fx: fx && openedFx(fx) }
    },
    openHolds: (waiting) =>
      openMissing(
        scope,
        ids,
        waiting.map(({ userId, currency }) => holdNamed(userId, currency)),
      ),
    holdOf: (userId, currency) => opened(holdNamed(userId, currency)),
    held: (userId, currency) => balance(ids.get(nameOf(holdNamed(userId, currency))) ?? -1n),
  }
}

/** The house's and hold accounts of a round, by name: one statement finds them. Hold accounts are there for few people. */
async function besidePurses(
  scope: Scope,
  open: readonly Intent[],
): Promise<{ ids: Map<string, bigint>; holds: bigint[] }> {
  const across = open.flatMap((intent) => fxOf(intent) ?? [])
  const kinds = [...Object.values(FEE_ACCOUNTS), ...(across.length > 0 ? FX_ACCOUNTS : [])]
  const people = [...new Set(open.flatMap((i) => [i.ownerId, i.payeeId]))].map(ownerOfUser)
  const known = await scope.tx.$queryRaw<Named[]>`
    select id, owner, kind, currency from ledger.account
    where owner = any(${people}::text[]) and kind = 'user_hold'
       or owner = ${HOUSE} and kind = any(${kinds}::text[])`
  const ids = new Map(known.map((account) => [nameOf(account), account.id]))
  await openMissing(scope, ids, [...open.map(feeOf), ...across.flatMap((fx) => Object.values(fx))])
  return { ids, holds: known.filter(({ kind }) => kind === 'user_hold').map(({ id }) => id) }
}

/** One more statement for each account that was never used before. */
async function openMissing(
  { tx }: Scope,
  ids: Map<string, bigint>,
  wanted: readonly Omit<Named, 'id'>[],
): Promise<void> {
  for (const named of wanted)
    if (!ids.has(nameOf(named)))
      ids.set(nameOf(named), await accountOf(tx, named.owner, named.kind, currencyOf(named.currency)))
}
