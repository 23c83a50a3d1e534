import type { Intent } from '#prisma'
import { must } from '../kit/must.ts'
import type { Scope } from '../kit/use-case.ts'
import { type AccountKind, accountOf, HOUSE, ownerOfUser } from '../ledger/chart.ts'
import { currencyOf } from '../money/currency.ts'
import type { Party } from '../people/party.ts'
import { kindOf } from './intent.ts'
import type { PaymentKind } from './views.ts'

const FEE_ACCOUNTS = { send: 'fee_send', pay: 'fee_pay' } as const satisfies Record<PaymentKind, AccountKind>

/** The accounts of a round, locked; `move` keeps their balances as the round leaves them. */
export type Accounts = {
  balance(account: bigint): bigint
  move(account: bigint, minor: bigint): void
  feeAccount(intent: Intent): bigint
  /** A person's waiting money; opened beforehand for every restricted payee. */
  holdOf(userId: string, currency: string): bigint
  held(userId: string, currency: string): bigint
}

type Named = { owner: string; kind: AccountKind; currency: string }

const nameOf = ({ owner, kind, currency }: { [Key in keyof Named]: string }): string => `${owner} ${kind} ${currency}`

const feeOf = (intent: Pick<Intent, 'kind' | 'currency'>): Named => ({
  owner: HOUSE,
  kind: FEE_ACCOUNTS[kindOf(intent)],
  currency: intent.currency,
})
const holdOf = (userId: string, currency: string): Named => ({
  owner: ownerOfUser(userId),
  kind: 'user_hold',
  currency,
})

export async function lockAccounts(
  scope: Scope,
  open: readonly Intent[],
  parties: ReadonlyMap<string, Party>,
): Promise<Accounts> {
  const ids = await besidePurses(scope, open, parties)
  const all = [...open.flatMap((i) => [i.payerAccount, i.payeeAccount]), ...ids.values()]
  const rows = await scope.tx.$queryRaw<
    { id: bigint; balance: bigint }[]
  >`select id, balance from ledger.lock_accounts(${all}::bigint[])`
  const balances = new Map(rows.map((row) => [row.id, row.balance]))
  const balance = (account: bigint) => balances.get(account) ?? 0n
  const opened = (named: Named) => must(ids.get(nameOf(named)), 'every account an intent needs was opened with it')
  return {
    balance,
    move: (account, minor) => void balances.set(account, balance(account) + minor),
    feeAccount: (intent) => opened(feeOf(intent)),
    holdOf: (userId, currency) => opened(holdOf(userId, currency)),
    held: (userId, currency) => balance(ids.get(nameOf(holdOf(userId, currency))) ?? -1n),
  }
}

/** The fee and hold accounts of a round: one statement finds them, and one more opens each that was never used before. */
async function besidePurses(
  scope: Scope,
  open: readonly Intent[],
  parties: ReadonlyMap<string, Party>,
): Promise<Map<string, bigint>> {
  const owners = [HOUSE, ...open.flatMap((i) => [i.ownerId, i.payeeId]).map(ownerOfUser)]
  const kinds = ['user_hold', ...Object.values(FEE_ACCOUNTS)]
  const known = await scope.tx.ledgerAccount.findMany({ where: { owner: { in: owners }, kind: { in: kinds } } })
  const ids = new Map(known.map((account) => [nameOf(account), account.id]))
  const waits = open.filter(({ payeeId }) => parties.get(payeeId)?.state === 'restricted')
  for (const named of [...open.map(feeOf), ...waits.map((i) => holdOf(i.payeeId, i.currency))])
    if (!ids.has(nameOf(named)))
      ids.set(nameOf(named), await accountOf(scope.tx, named.owner, named.kind, currencyOf(named.currency)))
  return ids
}
