import type { User } from '#prisma'
import type { Scope } from '../../kit/use-case.ts'
import { hashOfVoided } from './voided.ts'

type Owner = Pick<User, 'id' | 'passwordHash' | 'passwordBefore'>

/**
 * What is kept of a password that is replaced: its hash, for as long as a move of the account or another address can be
 * undone. Whoever did that came in with it, and their next one must not make us forget it: the first that is replaced
 * stays. Null once nothing can be undone. The person is locked.
 */
export async function passwordBefore(scope: Scope, owner: Owner): Promise<string | null> {
  if (!(await canBeUndone(scope, owner.id))) return null
  return owner.passwordBefore ?? hashOfVoided(owner.passwordHash) ?? owner.passwordHash
}

async function canBeUndone({ tx, now }: Scope, userId: string): Promise<boolean> {
  const live = { userId, until: { gt: now } }
  if ((await tx.rebind.count({ where: { ...live, state: 'bound' } })) > 0) return true
  return (await tx.emailChange.count({ where: { ...live, state: 'changed' } })) > 0
}

/** The hashes that are not chosen again: of the one that was voided, and of what was there before it was replaced. */
export const goneHashes = ({ passwordHash, passwordBefore }: Omit<Owner, 'id'>): string[] =>
  [hashOfVoided(passwordHash), passwordBefore].filter((hash) => hash != null)

/** Forgets them where nothing can be undone any more and nobody is still to choose another. Returns how many. */
export const forgetBefore = ({ tx, now }: Scope): Promise<number> =>
  tx.$executeRaw`
    update "user" u set password_before = null
    where password_before is not null and password_hash not like '!%'
      and not exists (select 1 from rebind r where r.user_id = u.id and r.state = 'bound' and r.until > ${now}::timestamptz)
      and not exists (
        select 1 from email_change c where c.user_id = u.id and c.state = 'changed' and c.until > ${now}::timestamptz)`
