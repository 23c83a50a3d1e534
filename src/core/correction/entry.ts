import { fail } from '../kit/failure.ts'
import { normaliseReference } from '../kit/reference.ts'
import { after, DAY } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { accountOf, ownerOfUser } from '../ledger/chart.ts'
import type { Leg } from '../ledger/post.ts'
import { type CurrencyCode, currencyOf } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { REVERSAL_DAYS } from './views.ts'

/** An entry that may be given back: whose money it was and whose it became; null for the house. */
export type Entry = {
  id: string
  reference: string
  at: Date
  payerId: string | null
  payeeId: string | null
  legs: readonly Leg[]
  /** What reached the payee, or the house, and what of that was given back. */
  moved: Money
  before: bigint
}

/**
 * A payment between people, or a posting by hand, by its number or id. Whatever else was booked has a way back of its
 * own: a shop's payment is refunded, top-ups and withdrawals go back by their rails. `not_found`; `proposal_invalid`
 * where it has one, is too old, or waits.
 */
export async function findEntry(scope: Scope, which: Named): Promise<Entry> {
  const where = 'id' in which ? which : { reference: normaliseReference(which.reference) }
  const found = await foundBy(scope, where)
  if (after(found.at, REVERSAL_DAYS * DAY) <= scope.now) return fail({ code: 'proposal_invalid', why: 'too_old' })
  if (await scope.tx.hold.count({ where: { openedBy: found.id, state: { not: 'closed' } } }))
    return fail({ code: 'proposal_invalid', why: 'waits' })
  return whole(scope, found)
}

/** One that was asked about, whatever became of it since: it has grown too old, say, and is still seen and refused. */
export const entryAskedAbout = async (scope: Scope, id: string): Promise<Entry> =>
  whole(scope, await foundBy(scope, { id }))

const foundBy = async (scope: Scope, where: Named): Promise<Found> =>
  (await sent(scope, where)) ?? (await posted(scope, where)) ?? (await elsewhere(scope, where))

async function whole(scope: Scope, found: Found): Promise<Entry> {
  const { _sum } = await scope.tx.correction.aggregate({
    where: { ofId: found.id },
    _sum: { fromAmount: true, amount: true },
  })
  const legs = await legsOf(scope, found)
  const moved = sumInto(legs, found)
  return {
    ...found,
    legs: legs.map(({ leg }) => leg),
    moved,
    before: (found.payeeId ? _sum.fromAmount : _sum.amount) ?? 0n,
  }
}

type Found = Pick<Entry, 'id' | 'reference' | 'at' | 'payerId' | 'payeeId'>
type Named = { reference: string } | { id: string }

async function sent({ tx }: Scope, where: Named): Promise<Found | null> {
  const row = await tx.intent.findUnique({ where: where as { id: string } })
  if (row?.state !== 'committed' || row.kind !== 'send') return null
  const { id, reference, ownerId: payerId, payeeId, confirmedAt, createdAt } = row
  return { id, reference, payerId, payeeId, at: confirmedAt ?? createdAt }
}

async function posted({ tx }: Scope, where: Named): Promise<Found | null> {
  const row = await tx.correction.findUnique({ where: where as { id: string } })
  if (row?.kind !== 'post_manually') return null
  return { id: row.id, reference: row.reference, payerId: null, payeeId: row.toUser, at: row.createdAt }
}

/** There is such a thing, and it goes another way; or there is none. */
async function elsewhere({ tx }: Scope, where: Named): Promise<never> {
  if ('id' in where) return fail({ code: 'not_found' })
  const isThere =
    (await tx.intent.count({ where })) +
      (await tx.correction.count({ where })) +
      (await tx.topUp.count({ where })) +
      (await tx.payout.count({ where })) +
      (await tx.exchange.count({ where })) +
      (await tx.refund.count({ where })) >
    0
  return fail(isThere ? { code: 'proposal_invalid', why: 'not_reversible' } : { code: 'not_found' })
}

type OwnedLeg = { leg: Leg; to: { owner: string } }

/**
 * Its legs, each end of a person's as the account they may use: what waited meanwhile has come to there. So what only put
 * it on hold went nowhere, and is none of them.
 */
async function legsOf({ tx }: Scope, { id }: Found): Promise<OwnedLeg[]> {
  const postings = await tx.posting.findMany({ where: { journalId: id }, orderBy: { leg: 'asc' } })
  const ids = postings.flatMap(({ fromAccount, toAccount }) => [fromAccount, toAccount])
  const accounts = new Map(
    (await tx.ledgerAccount.findMany({ where: { id: { in: ids } } })).map((one) => [one.id, one]),
  )
  const usable = async (account: bigint): Promise<bigint> => {
    const row = accounts.get(account)
    return row?.kind === 'user_hold' ? accountOf(tx, row.owner, 'user', currencyOf(row.currency)) : account
  }
  const legs: OwnedLeg[] = []
  for (const { fromAccount, toAccount, amount, currency } of postings)
    legs.push({
      leg: {
        from: await usable(fromAccount),
        to: await usable(toAccount),
        amount: money(amount, currencyOf(currency)),
      },
      to: { owner: accounts.get(toAccount)?.owner ?? '' },
    })
  return legs.filter(({ leg }) => leg.from !== leg.to)
}

/** What reached its payee; of what stayed in the house, all of it. */
function sumInto(legs: readonly OwnedLeg[], { payeeId }: Found): Money {
  const theirs = payeeId === null ? legs : legs.filter(({ to }) => to.owner === ownerOfUser(payeeId))
  const currency: CurrencyCode = theirs[0]?.leg.amount.currency ?? 'EUR'
  return money(
    theirs.reduce((sum, { leg }) => sum + leg.amount.minor, 0n),
    currency,
  )
}

/**
 * The entry's legs turned round, as far as `minor` of what was moved goes beyond what was given back before: each in
 * proportion over all reversals together, so that many small ones come to as much as one, and all of it to all of it.
 */
export function legsBack({ legs, moved, before }: Entry, minor: bigint): Leg[] {
  const share = (whole: bigint) => (whole * (before + minor)) / moved.minor - (whole * before) / moved.minor
  return legs
    .map(({ from, to, amount }) => ({ from: to, to: from, amount: money(share(amount.minor), amount.currency) }))
    .filter(({ amount }) => amount.minor > 0n)
}
