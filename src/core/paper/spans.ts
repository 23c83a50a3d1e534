import { z } from 'zod'
import type { User } from '#prisma'
import type { Tx } from '../kit/use-case.ts'
import { accountBalance, type SpannedAccount, spannedAccounts } from '../ledger/balance.ts'
import { ownerOfUser } from '../ledger/chart.ts'
import type { Pair, Place } from '../ledger/movements.ts'
import { type CurrencyCode, currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import type { StatementPart } from './views.ts'

/** One currency of a statement, pinned: whatever is booked later, the same legs lie between the two places. */
export type Span = { currency: CurrencyCode; pair: Pair; from: Place; to: Place }

const number = z.string().transform(BigInt)
const side = z.tuple([number, number, number]).nullable()
const stored = z.array(z.object({ currency: z.string().transform(currencyOf), user: side, hold: side }))

/** The spans of a person's accounts in a time: of the currency asked for, or of all they have, the home currency first. */
export async function spansOf(
  tx: Tx,
  { id, homeCurrency }: Pick<User, 'id' | 'homeCurrency'>,
  time: { from: Date; until: Date | null },
  only: CurrencyCode | null,
): Promise<Span[]> {
  const accounts = await spannedAccounts(tx, ownerOfUser(id), time)
  const byCurrency = Map.groupBy(accounts, ({ currency }) => currencyOf(currency))
  const wanted = only ? [only] : [...new Set([currencyOf(homeCurrency), ...byCurrency.keys()])]
  return wanted.map((currency) => spanOf(currency, byCurrency.get(currency) ?? []))
}

function spanOf(currency: CurrencyCode, accounts: readonly SpannedAccount[]): Span {
  const of = (kind: string) => accounts.find((account) => account.kind === kind)
  const [user, hold] = [of('user'), of('user_hold')]
  return {
    currency,
    pair: { user: user?.id ?? null, hold: hold?.id ?? null },
    from: { user: user?.before ?? 0n, hold: hold?.before ?? 0n },
    to: { user: user?.until ?? 0n, hold: hold?.until ?? 0n },
  }
}

/** Spans as their paper's row keeps them. */
export const writeSpans = (spans: readonly Span[]) =>
  spans.map(({ currency, pair, from, to }) => ({
    currency,
    user: pair.user === null ? null : [pair.user, from.user, to.user].map(String),
    hold: pair.hold === null ? null : [pair.hold, from.hold, to.hold].map(String),
  }))

export const readSpans = (json: unknown): Span[] =>
  stored.parse(json).map(({ currency, user, hold }) => ({
    currency,
    pair: { user: user?.[0] ?? null, hold: hold?.[0] ?? null },
    from: { user: user?.[1] ?? 0n, hold: hold?.[1] ?? 0n },
    to: { user: user?.[2] ?? 0n, hold: hold?.[2] ?? 0n },
  }))

/** How many legs lie in it: at least as many as lines. */
export const legsIn = ({ from, to }: Span): bigint => to.user - from.user + (to.hold - from.hold)

/** What was there before it and after it. */
export async function partOf(tx: Tx, span: Span): Promise<StatementPart> {
  const { currency, pair, from, to } = span
  const at = async (account: bigint | null, version: bigint) =>
    account === null ? 0n : accountBalance(tx, account, version)
  const opening = await at(pair.user, from.user)
  const openingHold = await at(pair.hold, from.hold)
  const closing = await at(pair.user, to.user)
  const onHold = await at(pair.hold, to.hold)
  return {
    currency,
    opening: money(opening + openingHold, currency),
    closing: money(closing + onHold, currency),
    onHold: money(onHold, currency),
    entries: legsIn(span),
  }
}
