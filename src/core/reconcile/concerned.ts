import type { BankLine, ReconcileException } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { concernedByCase } from '../suspense/concerned.ts'
import { namedOwner } from '../suspense/order.ts'
import { itemOfDifference } from './settle.ts'

/**
 * Whose money a difference is about: the owners of the top-up or withdrawal that its entry of ours belongs to, that the
 * entry names, and that the line names. Several where line and entry name different people; none where nobody is known.
 */
export async function concernedBy(
  scope: Scope,
  difference: ReconcileException & { line: BankLine | null },
): Promise<string[]> {
  const { rail, line, journalId } = difference
  const item = await itemOfDifference(scope, difference)
  const named = [item?.reference, line?.reference].filter((reference) => reference !== undefined && reference !== '')
  const owners = journalId === null ? [] : await ownersOfJournal(scope, journalId)
  for (const reference of named) owners.push(await namedOwner(scope, { rail, reference: reference ?? '' }))
  return [...new Set(owners.filter((owner) => owner !== null))]
}

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
