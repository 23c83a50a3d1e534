import type { SuspenseItem } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { staffUnread, unreadOf } from '../reconcile/unread-line.ts'
import { givenTo } from './assigned.ts'
import { isHere } from './is-here.ts'
import { linesOfCases } from './line-of-case.ts'
import { namedOwners, names, referencesOf } from './order.ts'

/**
 * Whom a case is about, everybody: whom its reference names, who got its money, and of money that is missing, everybody
 * to whom staff gave such money, for it may be theirs; so it may be of staff where the line that it came by does not open.
 * None of them reads it, hears of it, or has a say in it (ADM-06).
 */
export async function concernedByCase(scope: Scope, item: SuspenseItem): Promise<string[]> {
  const named = await namedOwners(scope, item)
  const given = isHere(item) ? await gotBy(scope, item) : await givenTo(scope, item)
  const [shown] = await linesOfCases(scope, [item])
  const unread = shown ? await staffUnread(scope, shown.line) : []
  return [...new Set([...named, ...given, ...unread].filter((owner) => owner !== null))]
}

/**
 * Of some cases those that concern one of these accounts. Asked about one by one is only what may: of thousands that
 * others' money waits in, none.
 */
export async function casesConcerning(
  scope: Scope,
  wallets: readonly string[],
  items: readonly SuspenseItem[],
): Promise<string[]> {
  if (wallets.length === 0 || items.length === 0) return []
  const references = await referencesOf(scope, wallets)
  const got = await casesGotBy(scope, wallets)
  const shown = await linesOfCases(scope, items)
  const unread = await unreadOf(
    scope,
    wallets,
    shown.map(({ line }) => line),
  )
  const lines = new Set(unread.map(({ line }) => line))
  const unopened = new Set(shown.flatMap(({ item, line }) => (lines.has(line.id) ? [item] : [])))
  const may = (item: SuspenseItem) =>
    unopened.has(item.id) ||
    names(references, item) ||
    got.some((one) => one.id === item.id || (!isHere(item) && isSameSum(one, item)))
  const concerning: string[] = []
  for (const item of items.filter(may))
    if ((await concernedByCase(scope, item)).some((owner) => wallets.includes(owner))) concerning.push(item.id)
  return concerning
}

type Sum = Pick<SuspenseItem, 'id' | 'rail' | 'currency' | 'amount'>

const isSameSum = (one: Sum, other: Sum): boolean =>
  one.rail === other.rail && one.currency === other.currency && one.amount === other.amount

/** The cases whose money staff gave to one of them. */
const casesGotBy = ({ tx }: Scope, wallets: readonly string[]): Promise<Sum[]> =>
  tx.$queryRaw<Sum[]>`
    select s.id, s.rail, s.currency, s.amount from suspense_item s join approval a on a.id = s.closed_by
     where s.state = 'assigned' and a.beneficiary_user = any(${[...wallets]}::uuid[])`

/** Whom a case is about, by its id; nobody where there is none. */
export async function concernedByCaseOf(scope: Scope, { itemId }: { itemId: string }): Promise<string[]> {
  const item = await scope.tx.suspenseItem.findUnique({ where: { id: itemId } })
  return item ? concernedByCase(scope, item) : []
}

async function gotBy({ tx }: Scope, { state, closedBy }: SuspenseItem): Promise<(string | null)[]> {
  if (state !== 'assigned' || closedBy === null) return []
  const approval = await tx.approval.findUnique({ where: { id: closedBy }, select: { beneficiaryUser: true } })
  return [approval?.beneficiaryUser ?? null]
}
