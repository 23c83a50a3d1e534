import type { User } from '#prisma'
import { after, DAY } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { hashOfVoided } from './voided.ts'

/** Whoever changes a password first and moves the account then is found out by what was before the change. */
const KEPT_FOR = 3 * DAY
/** What is left over comes with the next sweep. */
const AT_ONCE = 1_000

type Owner = Pick<User, 'id' | 'passwordHash' | 'passwordBefore'>

/**
 * What is kept of a password that is replaced: its hash. While a move of the account or another address can be undone the
 * first that is replaced stays: whoever did that came in with it, and their next one must not make us forget it. The
 * person is locked.
 */
export async function passwordBefore(scope: Scope, owner: Owner): Promise<string | null> {
  const kept = (await canBeUndone(scope, owner.id)) ? owner.passwordBefore : null
  return kept ?? hashOfVoided(owner.passwordHash) ?? owner.passwordHash
}

async function canBeUndone({ tx, now }: Scope, userId: string): Promise<boolean> {
  const live = { userId, until: { gt: now } }
  if ((await tx.rebind.count({ where: { ...live, state: 'bound' } })) > 0) return true
  return (await tx.emailChange.count({ where: { ...live, state: 'changed' } })) > 0
}

/**
 * The hashes that are not chosen again: of the one that was voided, and of what was there before it was replaced, where
 * somebody else may have come in with that.
 */
export async function goneHashes(scope: Scope, owner: Owner): Promise<string[]> {
  const gone = hashOfVoided(owner.passwordHash)
  const counts = gone !== undefined || (await canBeUndone(scope, owner.id))
  return [gone, counts ? owner.passwordBefore : null].filter((hash) => hash != null)
}

/**
 * Forgets them where nothing can be undone any more, nobody is still to choose another, and what could begin within the
 * time of an undoing has. Returns how many.
 */
export const forgetBefore = ({ tx, now }: Scope): Promise<number> =>
  tx.$executeRaw`
    update "user" set password_before = null where id in (
      select id from "user" u
      where password_before is not null and password_hash not like '!%'
        and password_set_at < ${after(now, -KEPT_FOR)}::timestamptz
        and not exists (
          select 1 from rebind r where r.user_id = u.id and r.state = 'bound' and r.until > ${now}::timestamptz)
        and not exists (
          select 1 from email_change c where c.user_id = u.id and c.state = 'changed' and c.until > ${now}::timestamptz)
      limit ${AT_ONCE} for no key update skip locked)`
