import { endOpenIdentity } from '../../identity/end-open-identity.ts'
import type { Scope } from '../../kit/use-case.ts'
import { voidLinks } from '../link/link.ts'
import { lockState } from './state.ts'

/**
 * Freezes an account on its owner's word; one that staff have restricted will be frozen once they release it. What places
 * its shop offers is over: whoever holds the chat can have offered them, for the day after. Returns whether it was active.
 */
export async function freezeAccount(scope: Scope, userId: string): Promise<boolean> {
  const [state, frozen] = [await lockState(scope, userId), 'frozen_by_user']
  const unfrozen = { userId, liftedAt: null, stateBefore: { not: frozen } }
  const { count } = await scope.tx.restriction.updateMany({ where: unfrozen, data: { stateBefore: frozen } })
  await scope.tx.shopInvitation.deleteMany({ where: { shop: { ownerId: userId } } })
  // Who was about to do something with the PIN gives it again, and saying who one is takes it from now on, what was handed
  // in without it is taken back: once, or a browser that freezes on and on would take all of it from the chat that has it since.
  if (state === 'active' || count > 0) {
    await scope.tx.chat.updateMany({ where: { userId, pinAt: { not: null } }, data: { pinAt: null } })
    await endOpenIdentity(scope, userId, 'frozen')
    await voidLinks(scope, { subject: userId, purpose: 'identity' })
  }
  if (state !== 'active') return false
  await scope.tx.user.update({ where: { id: userId }, data: { state: frozen }, select: { id: true } })
  return true
}
