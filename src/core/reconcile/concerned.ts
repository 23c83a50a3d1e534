import type { ReconcileException } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { casesConcerning, concernedByCase } from '../suspense/concerned.ts'
import { namedOwners, names, referencesOf } from '../suspense/order.ts'
import { type ShownLine, wordsOf } from './details.ts'
import { itemOfDifference } from './settle.ts'
import { staffUnread, unreadOf } from './unread-line.ts'

type Difference = ReconcileException & { line: ShownLine | null }

/**
 * Whose money a difference is about, everybody: whom it names, and of staff whose it may be where its line does not open.
 * None of them decides it, or hears of it.
 */
export async function concernedBy(scope: Scope, difference: ReconcileException): Promise<string[]> {
  const line = await lineOf(scope, difference)
  return [...new Set([...(await named(scope, difference, line)), ...(line ? await staffUnread(scope, line) : [])])]
}

/**
 * Whom a difference names: the owners of the top-up or withdrawal that its entry of ours belongs to, that the entry
 * names, and that the line names. Several where line and entry name different people; none where nobody is known.
 */
export const namedBy = async (scope: Scope, difference: ReconcileException): Promise<string[]> =>
  named(scope, difference, await lineOf(scope, difference))

async function named(scope: Scope, difference: ReconcileException, line: ShownLine | null): Promise<string[]> {
  const { rail, journalId } = difference
  const item = await itemOfDifference(scope, difference)
  const written = [item?.reference ?? '', ...(line ? wordsOfLine(scope, line) : [])].filter(Boolean)
  const owners = journalId === null ? [] : await ownersOfJournal(scope, journalId)
  for (const reference of written) owners.push(...(await namedOwners(scope, { rail, reference })))
  return [...new Set(owners.filter((owner) => owner !== null))]
}

/** Of some differences those that concern one of these accounts: asked about one by one is only what may. */
export async function differencesConcerning(
  scope: Scope,
  wallets: readonly string[],
  differences: readonly Difference[],
): Promise<string[]> {
  if (wallets.length === 0 || differences.length === 0) return []
  const references = await referencesOf(scope, wallets)
  const journals = differences.flatMap(({ journalId }) => journalId ?? [])
  const theirs = await journalsConcerning(scope, wallets, journals)
  const entries = await scope.tx.clearingItem.findMany({ where: { journalId: { in: journals } } })
  const lines = differences.flatMap(({ line }) => line ?? [])
  const unread = await unreadOf(scope, wallets, lines)
  const may = ({ rail, line, journalId }: Difference) =>
    unread.some((one) => one.line === line?.id) ||
    (journalId !== null && theirs.has(journalId)) ||
    [
      ...(line ? wordsOfLine(scope, line) : []),
      ...entries.filter((entry) => entry.journalId === journalId).map(({ reference }) => reference),
    ].some((reference) => names(references, { rail, reference }))
  const concerning: string[] = []
  for (const difference of differences.filter(may))
    if ((await concernedBy(scope, difference)).some((owner) => wallets.includes(owner))) concerning.push(difference.id)
  return concerning
}

/** What was booked of their money, or of a case of theirs. */
async function journalsConcerning(
  scope: Scope,
  wallets: readonly string[],
  journals: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await scope.tx.$queryRaw<{ journal: string; item: string | null }[]>`
    with asked as (select id as journal, coalesce(reverses, id) as about, reverses from ledger.journal
                    where id = any(${[...journals]}::uuid[]))
    select a.journal, null::uuid as item from asked a join top_up t on t.id = a.about
      where t.user_id = any(${[...wallets]}::uuid[])
    union select a.journal, null from asked a join payout p on p.journal_id = a.about
      where p.owner_id = any(${[...wallets]}::uuid[])
    union select a.journal, s.id from asked a join suspense_item s on s.id in (a.journal, a.reverses)`
  const items = await scope.tx.suspenseItem.findMany({ where: { id: { in: rows.flatMap(({ item }) => item ?? []) } } })
  const own = await casesConcerning(scope, wallets, items)
  return new Set(rows.filter(({ item }) => item === null || own.includes(item)).map(({ journal }) => journal))
}

async function lineOf({ tx }: Scope, { lineId }: ReconcileException): Promise<ShownLine | null> {
  if (lineId === null) return null
  return tx.bankLine.findUniqueOrThrow({ where: { id: lineId }, include: { statement: true } })
}

/** What a line is known by, and all its words: in those an order may stand that the key has run together with another. */
const wordsOfLine = (scope: Scope, line: ShownLine): string[] => [line.reference, wordsOf(scope, line)]

/** By what was booked, whatever was written on it: also whom a case is about that it opened. */
async function ownersOfJournal(scope: Scope, journalId: string): Promise<(string | null)[]> {
  const { tx } = scope
  const rows = await tx.$queryRaw<{ owner: string | null }[]>`
    with about as (select coalesce(reverses, id) as id from ledger.journal where id = ${journalId}::uuid)
    select t.user_id as owner from top_up t join about on about.id = t.id
    union select p.owner_id from payout p join about on about.id = p.journal_id`
  const journal = await tx.journal.findUnique({ where: { id: journalId }, select: { reverses: true } })
  const id = { in: [journalId, journal?.reverses].filter((one) => one != null) }
  const owners = rows.map(({ owner }) => owner)
  for (const item of await tx.suspenseItem.findMany({ where: { id } }))
    owners.push(...(await concernedByCase(scope, item)))
  return owners
}
