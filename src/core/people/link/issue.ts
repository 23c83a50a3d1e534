import { after, DAY, MINUTE } from '../../kit/time.ts'
import { newToken, tokenHash } from '../../kit/token.ts'
import type { Scope } from '../../kit/use-case.ts'
import type { IssuedLink, LinkPurpose } from '../views.ts'

const LIVES: Record<LinkPurpose, number> = { password_set: 20 * MINUTE, unfreeze: 20 * MINUTE, email_verify: DAY }

/** A fresh one-time link; older ones of the purpose die. @param subject the registration's or the person's id */
export async function issue(scope: Scope, purpose: LinkPurpose, subject: string): Promise<IssuedLink> {
  const token = newToken(scope, 32)
  const expiresAt = after(scope.now, LIVES[purpose])
  await scope.tx.linkToken.updateMany({
    where: { subject, purpose, usedAt: null, expiresAt: { gt: scope.now } },
    data: { expiresAt: scope.now },
  })
  await scope.tx.linkToken.create({
    data: { tokenHash: tokenHash(token), purpose, subject, expiresAt },
    select: { purpose: true },
  })
  return { token, purpose, expiresAt }
}
