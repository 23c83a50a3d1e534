import type { IdentityCase } from '#prisma'
import type { Scope } from '../../kit/use-case.ts'
import type { IdentityCaseView } from '../views.ts'

/**
 * In how many cases of other people a file of this one is, byte for byte: one document passes for one person. Those of
 * accounts that are closed are counted apart, for whoever comes back gives their own again. What was deleted, and what
 * nobody has handed in, says nothing; and nobody is told whose they are.
 */
export async function twinsOf({ tx }: Scope, { id }: Pick<IdentityCase, 'id'>): Promise<IdentityCaseView['twins']> {
  const [found] = await tx.$queryRaw<IdentityCaseView['twins'][]>`
    select count(*) filter (where u.state <> 'closed')::int as cases,
           count(*) filter (where u.state = 'closed')::int as closed,
           count(*) filter (where c.state = 'rejected')::int as rejected
      from identity_case c join "user" u on u.id = c.user_id
     where c.state in ('pending', 'asked', 'approved', 'rejected') and c.id in (
       select other.case_id from identity_file mine
         join identity_file other on other.fingerprint = mine.fingerprint and other.user_id <> mine.user_id
        where mine.case_id = ${id}::uuid and mine.content is not null and other.content is not null)`
  return found ?? { cases: 0, closed: 0, rejected: 0 }
}
