import type { LinkToken, User } from '#prisma'
import { fail } from '../../kit/failure.ts'
import type { Scope } from '../../kit/use-case.ts'
import { userPlace } from '../actor.ts'
import { changePlace } from '../email-change/email-change.ts'

type Mailed = Pick<LinkToken, 'mailbox'>
type Owner = Pick<User, 'id' | 'dataKey' | 'email' | 'emailIndex'>

/**
 * The address a link was mailed to, where that is its owner's to say no at: the account's own, or one that was left so
 * lately that it can have the account back. Any other is somebody's who has nothing to do with the account any more, and
 * is not shown where that is now: `mailbox_left`. One mailed by the version before names none, and is the account's own.
 */
export async function mailedTo({ tx, now, keyring }: Scope, owner: Owner, { mailbox }: Mailed): Promise<string> {
  const { id: userId, dataKey, email, emailIndex } = owner
  if (mailbox === null || Buffer.from(mailbox).equals(emailIndex))
    return keyring.open(dataKey, userPlace('email', userId), email)
  const left = await tx.emailChange.findFirst({
    where: { userId, state: 'changed', oldIndex: mailbox, until: { gt: now } },
  })
  if (!left) return fail({ code: 'mailbox_left' })
  return keyring.open(dataKey, changePlace('old', left.id), left.oldEmail)
}
