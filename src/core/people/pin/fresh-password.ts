import type { User } from '#prisma'
import type { ChatRef } from '../../chat/views.ts'
import { fail } from '../../kit/failure.ts'
import { after, DAY } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { coolingUntil } from '../cooling.ts'
import { refuseWithoutPin } from '../lock/refuse-without-pin.ts'

type Owner = Pick<User, 'createdAt' | 'passwordSetAt' | 'coolingUntil' | 'secondFactorAt'>

/**
 * A password that came by mail proves for a day who reads the mailbox, and no more: a phone that lies open has it, too.
 * Until its owner has had that day to hear of it, no PIN is chosen by it, unless a second factor that was on before it
 * says the same. `pin_reset_waits`.
 */
export function refuseFreshPassword(scope: Pick<Scope, 'now'>, owner: Owner): void {
  const until = freshUntil(scope, owner)
  if (until) fail({ code: 'pin_reset_waits', until })
}

/**
 * Nor does it, for that day, set up what would outlast it (a second factor, another address, a server's key), or let go of
 * the owner's brake, unless the PIN says the same: a phone that lies open has no PIN. The owner is locked: a password that
 * is being chosen at this moment is here already. `pin_needed`.
 */
export async function refuseFreshWithoutPin(scope: Scope, actor: ChatRef, owner: Owner): Promise<void> {
  if (freshUntil(scope, owner)) await refuseWithoutPin(scope, actor, 'fresh_password')
}

/** Whether the password is such a one: what it let somebody do in the chat, it did with the PIN beside it. */
export const isFreshPassword = (scope: Pick<Scope, 'now'>, owner: Owner): boolean => freshUntil(scope, owner) !== null

/** Nor does a browser that it let in tell all there is to tell: there is no PIN there. `pin_needed`. */
export function refuseFreshBrowser(scope: Pick<Scope, 'now'>, owner: Owner): void {
  if (freshUntil(scope, owner)) fail({ code: 'pin_needed', why: 'fresh_password' })
}

/** Until when the password is one that came by mail a short while ago; null where it is not, or needs no more to be believed. */
function freshUntil(scope: Pick<Scope, 'now'>, owner: Owner): Date | null {
  const { createdAt, passwordSetAt, secondFactorAt } = owner
  const cooling = coolingUntil(scope, owner)
  const trusted = after(passwordSetAt, DAY)
  const isFirst = passwordSetAt.getTime() === createdAt.getTime()
  if (!cooling || trusted <= scope.now || isFirst || (secondFactorAt && secondFactorAt < passwordSetAt)) return null
  return trusted < cooling ? trusted : cooling
}
