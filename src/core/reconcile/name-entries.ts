import type { Scope } from '../kit/use-case.ts'
import { ABOUT } from './gather.ts'
import { KEY_RULE, referenceKey } from './reference-key.ts'

/** So many are named at a time. */
const AT_ONCE = 1_000

type Entry = { journal: string; account: bigint; known: string; ordered: boolean; written: string | null }

/**
 * Entries of ours that wait for a line, and were named by another rule than today's: a process of before names them so for
 * as long as it runs. What carries the words of a payer is named anew; an order's number is the same by every rule.
 */
export async function nameEntries({ tx }: Scope): Promise<null> {
  const old = await tx.$queryRaw<Entry[]>`
    select c.journal_id as journal, c.account_id as account, c.reference as known, s.reference as written,
      t.id is not null or p.id is not null as ordered
    from (select * from clearing_item where state = 'open' and rule = 1 limit ${AT_ONCE} for update skip locked) c
    join ledger.journal j on j.id = c.journal_id ${ABOUT}`
  for (const { journal: journalId, account: accountId, known, ordered, written } of old) {
    const where = { journalId_accountId: { journalId, accountId } }
    const reference = ordered || written === null ? known : referenceKey(written)
    await tx.clearingItem.update({ where, data: { reference, rule: KEY_RULE }, select: { journalId: true } })
  }
  return null
}
