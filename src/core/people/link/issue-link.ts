import { chatKey } from '../../chat/chat-key.ts'
import type { ChatRef } from '../../chat/views.ts'
import { fail } from '../../kit/failure.ts'
import type { Scope, UseCase } from '../../kit/use-case.ts'
import { shopFor } from '../../shop/shop-for.ts'
import { actingUser } from '../actor.ts'
import { refuseLockedChat } from '../lock/chat-lock.ts'
import { refuseFreshPassword, refuseFreshWithoutPin } from '../pin/fresh-password.ts'
import { openRebind } from '../rebind/rebind.ts'
import { refuseUndoable } from '../rebind/refuse-undoable.ts'
import { openRegistration } from '../registration/draft.ts'
import type { ChatLinkPurpose, IssuedLink } from '../views.ts'
import { newLink } from './link.ts'

/**
 * A one-time link to a page where a secret is typed. `password_set` is for people who are registering: an open
 * account's password is not reset from the chat alone, or a stolen Telegram session could unfreeze what its owner froze.
 * `rebind` is for a chat without an account, whose owner says that they have one: the link joins nothing by itself.
 */
export const issueLink: UseCase<{ actor: ChatRef; purpose: ChatLinkPurpose }, IssuedLink> = async (scope, input) =>
  newLink(scope, input.purpose, await SUBJECT[input.purpose](scope, input.actor))

const SUBJECT: Record<ChatLinkPurpose, (scope: Scope, actor: ChatRef) => Promise<string>> = {
  password_set: async (scope, actor) => (await openRegistration(scope, actor)).id,
  second_factor: async (scope, actor) => {
    const user = await actingUser(scope, actor)
    await refuseUndoable(scope, user.id)
    // Where there is one, its page asks for a code of it.
    if (user.secondFactorAt === null) await refuseFreshWithoutPin(scope, actor, user.id)
    return user.id
  },
  identity: async (scope, actor) => {
    const user = await actingUser(scope, actor)
    refuseLockedChat(user)
    return user.id
  },
  unfreeze: async (scope, actor) => {
    const user = await actingUser(scope, actor)
    if (user.state === 'restricted') return fail({ code: 'account_restricted' })
    if (user.state !== 'frozen_by_user') return fail({ code: 'not_allowed' })
    await refuseFreshWithoutPin(scope, actor, user.id)
    return user.id
  },
  api_key: async (scope, actor) => {
    const { owner } = await shopFor(scope, actor, 'manage')
    await refuseFreshWithoutPin(scope, actor, owner.id)
    return owner.id
  },
  password_change: async (scope, actor) => (await actingUser(scope, actor)).id,
  email_change: async (scope, actor) => {
    const { id } = await actingUser(scope, actor)
    await refuseFreshWithoutPin(scope, actor, id)
    return id
  },
  pin_reset: async (scope, actor) => {
    const user = await actingUser(scope, actor)
    refuseFreshPassword(scope, user)
    return user.id
  },
  rebind: async (scope, actor) => {
    const chat = await scope.tx.chat.findUnique({ where: chatKey(actor), select: { userId: true } })
    if (!chat) return fail({ code: 'not_registered' })
    return chat.userId === null ? openRebind(scope, actor) : fail({ code: 'already_registered' })
  },
}
