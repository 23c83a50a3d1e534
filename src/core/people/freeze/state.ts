import type { Scope } from '../../kit/use-case.ts'
import { voidLinks } from '../link/link.ts'

/**
 * What an account's state is: nobody else changes it, nor its password, address or second factor, until the transaction
 * ends. Payments do not wait for this; they wait for a change of it, from its UPDATE on.
 *
 * The order of the house: the authenticator, links, cards, the person, changes of an address; then, once more, the links
 * that were written before the person was locked. Only who is given a link has the person before it replaces an older one:
 * of two who cross there PostgreSQL ends one, and `run` begins it again, behind the other.
 */
export async function lockState({ tx }: Scope, userId: string): Promise<string | undefined> {
  const [row] = await tx.$queryRaw<{ state: string }[]>`
    select state from "user" where id = ${userId}::uuid for no key update`
  return row?.state
}

/**
 * Freezes an account on its owner's word; one that staff have restricted will be frozen once they release it. What places
 * its shop offers is over: whoever holds the chat can have offered them, for the day after. Returns whether it was active.
 */
export async function freezeAccount(scope: Scope, userId: string): Promise<boolean> {
  const [state, frozen] = [await lockState(scope, userId), 'frozen_by_user']
  const unfrozen = { userId, liftedAt: null, stateBefore: { not: frozen } }
  const { count } = await scope.tx.restriction.updateMany({ where: unfrozen, data: { stateBefore: frozen } })
  await scope.tx.shopInvitation.deleteMany({ where: { shop: { ownerId: userId } } })
  // Who was about to do something with the PIN gives it again, and the page where somebody says who they are takes it from
  // now on: once, or a browser that freezes on and on would take both from the chat that has them since.
  if (state === 'active' || count > 0) {
    await scope.tx.chat.updateMany({ where: { userId, pinAt: { not: null } }, data: { pinAt: null } })
    await voidLinks(scope, { subject: userId, purpose: 'identity' })
  }
  if (state !== 'active') return false
  await scope.tx.user.update({ where: { id: userId }, data: { state: frozen }, select: { id: true } })
  return true
}
