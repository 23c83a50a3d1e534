import type { SuspenseItem, TopUp } from '#prisma'
import { ourReference, ourReferences } from '../kit/our-reference.ts'
import { normaliseReference } from '../kit/reference.ts'
import type { Scope } from '../kit/use-case.ts'
import { referenceKey } from '../reconcile/reference-key.ts'
import type { About } from '../staff/apart.ts'
import { caseOf } from './case-of.ts'

/** States in which a top-up can still be credited. */
const AWAITED = ['pending', 'in_review', 'expired', 'failed']

const isAwaited = (order: TopUp, item: SuspenseItem): boolean =>
  order.credited === null && order.currency === item.currency && AWAITED.includes(order.state)

type Named = Pick<SuspenseItem, 'rail' | 'reference'>

/** The top-up a case's reference names, by itself or among other words, whoever's it is; null where it names two. */
export async function namedOrder({ tx }: Scope, { reference: written, rail }: Named): Promise<TopUp | null> {
  const reference = ourReference(written)
  return reference === null ? null : tx.topUp.findFirst({ where: { reference, rail } })
}

/**
 * What says that money came, what says that it went, and what sends it back, wait for each other, by what it names, also
 * where that is no top-up of ours. Returns the top-up, where its words are nothing but its reference.
 */
export async function lockNews({ tx }: Scope, news: Named): Promise<TopUp | null> {
  await tx.$queryRaw`
    select id from top_up where reference = any(${ourReferences(news.reference)}::text[]) order by id for update`
  const { rail, reference } = caseOf(news)
  const topUp = await tx.topUp.findFirst({ where: { reference: normaliseReference(news.reference), rail } })
  if (topUp) return topUp
  // By the words themselves, and as a statement's line is known by them.
  for (const name of [`suspense ${rail} ${reference}`, `line ${rail} ${referenceKey(reference)}`])
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${name}, 0))::text`
  return null
}

/** Whose top-up or withdrawal a reference names; null where it names none, or more than one. */
export async function namedOwner(scope: Scope, named: Named): Promise<string | null> {
  const reference = ourReference(named.reference)
  const [owner = null] = reference === null ? [] : await namedOwners(scope, { ...named, reference })
  return owner
}

/** Whose top-ups and withdrawals stand in a reference, everybody: it may be the money of any of them. */
export async function namedOwners({ tx }: Scope, { reference, rail }: Named): Promise<string[]> {
  const ours = ourReferences(reference)
  if (ours.length === 0) return []
  const named = { reference: { in: ours }, rail }
  const orders = await tx.topUp.findMany({ where: named, select: { userId: true } })
  const confirmed = { ...named, confirmedAt: { not: null } }
  const payouts = await tx.payout.findMany({ where: confirmed, select: { ownerId: true } })
  return [...new Set([...orders.map(({ userId }) => userId), ...payouts.map(({ ownerId }) => ownerId)])]
}

/** What names one of these accounts, as `names` reads it: the references of their top-ups and withdrawals, by rail. */
export async function referencesOf({ tx }: Scope, owners: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<Named[]>`
    select rail, reference from top_up where user_id = any(${[...owners]}::uuid[])
    union select rail, reference from payout where owner_id = any(${[...owners]}::uuid[]) and confirmed_at is not null`
  return new Set(rows.map(({ rail, reference }) => `${rail} ${reference}`))
}

/** Whether that is what a case's reference, or a line's, may name. */
export const names = (references: ReadonlySet<string>, { rail, reference }: Named): boolean =>
  ourReferences(reference).some((ours) => references.has(`${rail} ${ours}`))

/** Whom news about a reference is not for, among staff (ADM-06): whose top-ups and withdrawals it names. */
export async function aboutNamed(scope: Scope, named: Named): Promise<About | null> {
  const users = await namedOwners(scope, named)
  return users.length === 0 ? null : { users }
}

/**
 * The customer's top-up that a case's money would credit: the one it names, in whatever amount; else the newest one
 * that awaits exactly this sum. Null when it would be a top-up of its own.
 */
export async function orderFor(scope: Scope, item: SuspenseItem, userId: string): Promise<TopUp | null> {
  if (item.cause === 'payout_came_back') return null
  const named = await namedOrder(scope, item)
  if (named?.userId === userId) return isAwaited(named, item) ? named : null
  const { rail, currency, amount } = item
  return scope.tx.topUp.findFirst({
    where: { userId, rail, currency, amount, credited: null, state: { in: AWAITED } },
    orderBy: { createdAt: 'desc' },
  })
}

/** A top-up that can still be credited with this money, locked until the transaction ends. */
export async function lockAwaited({ tx }: Scope, id: string, item: SuspenseItem): Promise<TopUp | null> {
  await tx.$queryRaw`select 1 from top_up where id = ${id}::uuid for update`
  const order = await tx.topUp.findUnique({ where: { id } })
  return order && isAwaited(order, item) ? order : null
}

/**
 * The money is placed and its case closed, so the top-up its reference names is in review no longer, unless more money
 * waits under it. It is awaited again; that of the person who `got` the money is not: they have it. Returns the top-up
 * whose review ended.
 */
export async function endReview(scope: Scope, { rail, reference }: Named, got: string | null): Promise<TopUp | null> {
  const { tx } = scope
  // Only what is written by itself puts its order in review: what names it among other words ends no review.
  const order = await tx.topUp.findFirst({ where: { reference: normaliseReference(reference), rail } })
  if (order?.state !== 'in_review') return null
  const waiting = await tx.suspenseItem.count({ where: { rail, reference, state: 'open' } })
  if (waiting > 0) return null
  return tx.topUp.update({
    where: { id: order.id },
    data: { state: order.userId === got ? 'expired' : 'pending' },
  })
}
