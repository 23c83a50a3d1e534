import type { Scope } from '../kit/use-case.ts'
import { ownerOfUser } from '../ledger/chart.ts'
import { type CurrencyCode, currencyOf } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import type { ActingUser } from '../people/actor.ts'

/** What somebody has in every currency, available and on hold. */
export type Purses = {
  available(currency: CurrencyCode): Money
  onHold(currency: CurrencyCode): Money
  /** Those that have anything: first what they set to pay first, then the home currency. */
  filled: readonly Money[]
}

/** Reads them without locks: for what a card shows. */
export async function readPurses(
  { tx }: Scope,
  me: Pick<ActingUser, 'id' | 'homeCurrency' | 'paysFirst'>,
): Promise<Purses> {
  const accounts = await tx.ledgerAccount.findMany({ where: { owner: ownerOfUser(me.id) } })
  const of = (kind: string) => (currency: CurrencyCode) =>
    money(accounts.find((a) => a.kind === kind && a.currency === currency)?.balance ?? 0n, currency)
  const usual = [me.homeCurrency, me.paysFirst]
  const rank = ({ currency }: { currency: string }) => -usual.lastIndexOf(currency)
  const filled = accounts
    .filter(({ kind, balance }) => kind === 'user' && balance > 0n)
    .toSorted((one, other) => rank(one) - rank(other) || one.currency.localeCompare(other.currency))
    .map(({ balance, currency }) => money(balance, currencyOf(currency)))
  return { available: of('user'), onHold: of('user_hold'), filled }
}
