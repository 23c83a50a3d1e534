import type { Scope } from '../kit/use-case.ts'
import { caseOf } from '../suspense/case-of.ts'
import { type ShownLine, wordsOf, writtenOn } from './details.ts'
import { ABOUT } from './gather.ts'
import { KEY_RULE, referenceKey } from './reference-key.ts'

/** So many are read at a time. */
const AT_ONCE = 500

/**
 * Reads lines again that were kept by another rule than today's, some at a time: by that, what a line is known by and
 * what the case of its money says had lost words of its payer. Returns how many.
 */
export async function readAgain(scope: Scope): Promise<number> {
  const { tx } = scope
  const old = await tx.$queryRaw<{ id: string }[]>`
    select id from bank_line where rule = 1 order by id limit ${AT_ONCE} for update skip locked`
  if (old.length === 0) return 0
  const where = { id: { in: old.map(({ id }) => id) } }
  for (const line of await tx.bankLine.findMany({ where, include: { statement: true } })) {
    const data = { reference: referenceKey(writtenOn(scope, line)), rule: KEY_RULE }
    await tx.bankLine.update({ where: { id: line.id }, data, select: { id: true } })
    await giveWords(scope, line)
  }
  await nameEntries(scope)
  return old.length
}

/**
 * A case that is still known as its line was gets all the words of it; one that its rail has told of since has the rail's,
 * and keeps them: by those its bank takes it back.
 */
async function giveWords(scope: Scope, line: ShownLine): Promise<void> {
  const { reference } = caseOf({ rail: line.rail, reference: wordsOf(scope, line) })
  await scope.tx.$executeRaw`
    update suspense_item set reference = ${reference}
    where line_id = ${line.id}::uuid and reference <> ${reference} and reference = ${line.reference}
      and (told_at is null or closed_at < told_at)`
}

type Entry = { journal: string; account: bigint; known: string; written: string }

/** Entries of ours that wait for a line find it by the same rule: those that carry what a payer wrote. */
async function nameEntries({ tx }: Scope): Promise<void> {
  const waiting = await tx.$queryRaw<Entry[]>`
    select c.journal_id as journal, c.account_id as account, c.reference as known, s.reference as written
    from clearing_item c join ledger.journal j on j.id = c.journal_id ${ABOUT}
    where c.state = 'open' and t.id is null and p.id is null and s.reference is not null`
  for (const { journal: journalId, account: accountId, known, written } of waiting) {
    const [where, reference] = [{ journalId_accountId: { journalId, accountId } }, referenceKey(written)]
    if (reference !== known) await tx.clearingItem.update({ where, data: { reference }, select: { journalId: true } })
  }
}
