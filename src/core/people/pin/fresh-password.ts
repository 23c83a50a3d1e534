import type { User } from '#prisma'
import { fail } from '../../kit/failure.ts'
import { after, DAY } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { coolingUntil } from '../cooling.ts'

type Owner = Pick<User, 'createdAt' | 'passwordSetAt' | 'coolingUntil' | 'secondFactorAt'>

/**
 * A password that came by mail proves for a day who reads the mailbox, and no more: a phone that lies open has it, too.
 * Until its owner has had that day to hear of it, no PIN is chosen by it, unless a second factor that was on before it
 * says the same. `pin_reset_waits`.
 */
export function refuseFreshPassword(scope: Pick<Scope, 'now'>, owner: Owner): void {
  const { createdAt, passwordSetAt, secondFactorAt } = owner
  const cooling = coolingUntil(scope, owner)
  const trusted = after(passwordSetAt, DAY)
  const isFirst = passwordSetAt.getTime() === createdAt.getTime()
  if (!cooling || trusted <= scope.now || isFirst || (secondFactorAt && secondFactorAt < passwordSetAt)) return
  fail({ code: 'pin_reset_waits', until: trusted < cooling ? trusted : cooling })
}
