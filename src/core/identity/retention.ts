import type { IdentityCase } from '#prisma'
import { after, DAY } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'

/** How long what was given is kept after a rejection or a withdrawal, and a case nobody goes on with. */
const KEPT = 30 * DAY
/** What is left over comes with the next sweep. */
const AT_ONCE = 500

/** Until when what was given is kept; null while it is in use, or kept with the account. */
export const keptUntil = ({ state, decidedAt }: Pick<IdentityCase, 'state' | 'decidedAt'>): Date | null =>
  (state === 'rejected' || state === 'withdrawn') && decidedAt ? after(decidedAt, KEPT) : null

/**
 * Deletes what is past its time: pictures, facts and words of cases that ended without approval, and drafts nobody came
 * back to. That there was a case stays. Returns how many were emptied.
 */
export async function forgetIdentities({ tx, now }: Scope): Promise<number> {
  const before = after(now, -KEPT)
  await tx.$executeRaw`
    update identity_case set state = 'withdrawn', decided_at = ${now}::timestamptz where id in (
      select id from identity_case c
      where state in ('draft', 'asked') and coalesce(decided_at, created_at) <= ${before}::timestamptz
        and not exists (select from identity_file f where f.case_id = c.id and f.created_at > ${before}::timestamptz)
      order by id limit ${AT_ONCE} for update skip locked)`
  const over = await tx.$queryRaw<{ id: string }[]>`
    update identity_case set facts = null, words = null where id in (
      select id from identity_case
      where state in ('rejected', 'withdrawn') and decided_at <= ${before}::timestamptz and facts is not null
      order by id limit ${AT_ONCE} for update skip locked)
    returning id`
  if (over.length === 0) return 0
  await tx.identityFile.updateMany({ where: { caseId: { in: over.map(({ id }) => id) } }, data: { content: null } })
  return over.length
}
