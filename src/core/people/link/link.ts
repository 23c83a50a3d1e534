import type { LinkToken } from '#prisma'
import { fail } from '../../kit/failure.ts'
import { after, DAY, HOUR, MINUTE, SURELY_PAST } from '../../kit/time.ts'
import { newToken, tokenHash } from '../../kit/token.ts'
import type { Scope } from '../../kit/use-case.ts'
import type { IssuedLink, LinkPurpose } from '../views.ts'

export const LIVES: Record<LinkPurpose, number> = {
  password_set: 20 * MINUTE,
  unfreeze: 20 * MINUTE,
  destination: 20 * MINUTE,
  password_reset: 20 * MINUTE,
  second_factor: 20 * MINUTE,
  email_verify: DAY,
  staff_code: DAY,
  identity: HOUR,
  password_change: 20 * MINUTE,
  pin_reset: 20 * MINUTE,
  login_code: 5 * MINUTE,
  rebind: 20 * MINUTE,
  recovery: 20 * MINUTE,
  rebind_stop: 14 * DAY,
  email_change: 20 * MINUTE,
  email_confirm: DAY,
  email_keep: 14 * DAY,
  api_key: 20 * MINUTE,
  webhook_secret: 20 * MINUTE,
  lost_mailbox: 20 * MINUTE,
  mailbox_confirm: DAY,
  mailbox_object: 14 * DAY,
}

/** A fresh one-time link; older ones of the purpose die. @param subject the registration's or the person's id */
export async function newLink(scope: Scope, purpose: LinkPurpose, subject: string): Promise<IssuedLink> {
  await voidLinks(scope, { subject, purpose })
  return addLink(scope, purpose, subject)
}

/**
 * A one-time link beside those there are, where a stranger who causes one must not end the owner's.
 * @param mailbox the blind index of the address it is mailed to, where it is for an account's own alone (`mailbox.ts`)
 */
export async function addLink(
  scope: Scope,
  purpose: LinkPurpose,
  subject: string,
  mailbox: LinkToken['mailbox'] = null,
): Promise<IssuedLink> {
  const token = newToken(scope, 32)
  const expiresAt = after(scope.now, LIVES[purpose])
  await scope.tx.linkToken.create({
    data: { tokenHash: tokenHash(token), purpose, subject, expiresAt, mailbox },
    select: { purpose: true },
  })
  return { token, purpose, expiresAt }
}

/** A link that may still be used. `link_unknown` (also for another purpose), `link_used`, `link_expired`. */
export async function findLink(scope: Scope, token: string, purpose: LinkPurpose): Promise<LinkToken> {
  const link = await scope.tx.linkToken.findUnique({ where: { tokenHash: tokenHash(token) } })
  if (!link || link.purpose !== purpose) return fail({ code: 'link_unknown' })
  if (link.usedAt) return fail({ code: 'link_used' })
  if (link.expiresAt <= scope.now) return fail({ code: 'link_expired' })
  return link
}

/** Uses a link up. Of two at the same time the second finds it used. */
export async function consumeLink(scope: Scope, token: string, purpose: LinkPurpose): Promise<LinkToken> {
  const link = await findLink(scope, token, purpose)
  const { count } = await scope.tx.linkToken.updateMany({
    where: { tokenHash: link.tokenHash, usedAt: null, expiresAt: { gt: scope.now } },
    data: { usedAt: scope.now },
  })
  return count === 1 ? link : fail({ code: 'link_used' })
}

/**
 * Ends the links of a registration, a person or a thing of theirs that were not used yet: all of them, or those of a
 * purpose. They end before now: to one who began earlier and waited for us, or whose clock is behind, now is yet to come.
 */
export async function voidLinks(scope: Scope, which: { subject: string; purpose?: LinkPurpose }): Promise<void> {
  const past = after(scope.now, -SURELY_PAST)
  await scope.tx.linkToken.updateMany({
    where: { ...which, usedAt: null, expiresAt: { gt: past } },
    data: { expiresAt: past },
  })
}

/**
 * Ends whatever a person was given and did not use yet: links to their own secrets, and to those of their shop's endpoints.
 */
export async function voidLinksOf({ tx, now }: Scope, userId: string): Promise<void> {
  const past = after(now, -SURELY_PAST)
  await tx.$executeRaw`
    update link_token set expires_at = ${past}::timestamptz
     where used_at is null and expires_at > ${past}::timestamptz
       and subject in (
         select ${userId}::uuid
         union all
         select e.id from webhook_endpoint e join shop s on s.id = e.shop_id where s.owner_id = ${userId}::uuid)`
}
