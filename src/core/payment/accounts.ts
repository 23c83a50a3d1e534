import type { Intent } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { type AccountKind, accountOf, HOUSE, ownerOfUser } from '../ledger/chart.ts'
import { holdAccountOf } from '../ledger/hold.ts'
import { currencyOf } from '../money/currency.ts'
import type { Party } from '../people/party.ts'
import { kindOf } from './intent.ts'
import type { PaymentKind } from './views.ts'

const FEE_ACCOUNTS: Record<PaymentKind, AccountKind> = { send: 'fee_send', pay: 'fee_pay' }

/** The accounts of a round, locked; `move` keeps their balances as the round leaves them. */
export type Accounts = {
  balance(account: bigint): bigint
  move(account: bigint, minor: bigint): void
  feeAccount(intent: Intent): bigint
  /** A person's waiting money; opened beforehand for every restricted payee. */
  holdOf(userId: string, currency: string): bigint
  held(userId: string, currency: string): bigint
}

export async function lockAccounts(
  scope: Scope,
  open: readonly Intent[],
  parties: ReadonlyMap<string, Party>,
): Promise<Accounts> {
  const fees = await openFeeAccounts(scope, open)
  const holds = await openHoldAccounts(scope, open, parties)
  const ids = [...open.flatMap((i) => [i.payerAccount, i.payeeAccount]), ...fees.values(), ...holds.values()]
  const rows = await scope.tx.$queryRaw<
    { id: bigint; balance: bigint }[]
  >`select id, balance from ledger.lock_accounts(${ids}::bigint[])`
  const balances = new Map(rows.map((row) => [row.id, row.balance]))
  const balance = (account: bigint) => balances.get(account) ?? 0n
  return {
    balance,
    move: (account, minor) => void balances.set(account, balance(account) + minor),
    feeAccount: (intent) => must(fees.get(feeKey(intent))),
    holdOf: (userId, currency) => must(holds.get(`${userId} ${currency}`)),
    held: (userId, currency) => balance(holds.get(`${userId} ${currency}`) ?? -1n),
  }
}

const feeKey = (intent: Pick<Intent, 'kind' | 'currency'>): string => `${kindOf(intent)} ${intent.currency}`

async function openFeeAccounts({ tx }: Scope, open: readonly Intent[]): Promise<Map<string, bigint>> {
  const accounts = new Map<string, bigint>()
  for (const intent of open)
    if (!accounts.has(feeKey(intent))) {
      const kind = FEE_ACCOUNTS[kindOf(intent)]
      accounts.set(feeKey(intent), await accountOf(tx, HOUSE, kind, currencyOf(intent.currency)))
    }
  return accounts
}

async function openHoldAccounts(scope: Scope, open: readonly Intent[], parties: ReadonlyMap<string, Party>) {
  const owners = open.flatMap((i) => [i.ownerId, i.payeeId]).map(ownerOfUser)
  const known = await scope.tx.ledgerAccount.findMany({ where: { owner: { in: owners }, kind: 'user_hold' } })
  const accounts = new Map(known.map((a) => [`${a.owner.slice('user:'.length)} ${a.currency}`, a.id]))
  for (const { payeeId, currency } of open) {
    const key = `${payeeId} ${currency}`
    if (parties.get(payeeId)?.state === 'restricted' && !accounts.has(key))
      accounts.set(key, await holdAccountOf(scope, payeeId, currencyOf(currency)))
  }
  return accounts
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('every account an intent needs was opened with it')
  return value
}
