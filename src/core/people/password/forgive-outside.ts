import type { User } from '#prisma'
import { after, DAY } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { renewPasswordWarnings } from '../session/password-mail.ts'
import { clearTries, triesOf } from '../throttle.ts'

/**
 * With a new password: whoever tried codes and PINs with the old one, or guessed at it out of another chat, must not keep its
 * owner out of them. But a password proves neither, so that is so once a day: one new password after another would let whoever chooses them guess on (ATH-07).
 * @param before the account as it was with the old one
 */
export async function forgiveOutside(scope: Scope, before: User): Promise<void> {
  const { id, passwordSetAt, createdAt } = before
  await renewPasswordWarnings(scope, id)
  const isFirst = passwordSetAt.getTime() === createdAt.getTime()
  if (!isFirst && after(passwordSetAt, DAY) > scope.now) return
  for (const factor of ['code', 'pin', 'password'] as const)
    await clearTries(scope, { subject: triesOf(id, true), factor })
}
