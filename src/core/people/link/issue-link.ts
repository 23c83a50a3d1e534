import { chatKey } from '../../chat/chat-key.ts'
import type { ChatRef } from '../../chat/views.ts'
import { fail } from '../../kit/failure.ts'
import type { Scope, UseCase } from '../../kit/use-case.ts'
import { shopFor } from '../../shop/shop-for.ts'
import { type ActingUser, lockActingUser } from '../actor.ts'
import { refuseFrozen } from '../freeze/refuse-frozen.ts'
import { refuseFrozenWithoutPin } from '../freeze/refuse-frozen-without-pin.ts'
import { refuseLockedChat } from '../lock/chat-lock.ts'
import { refuseWithoutPin } from '../lock/refuse-without-pin.ts'
import { refuseLostMailbox } from '../mailbox/refuse-lost-mailbox.ts'
import { refuseFreshPassword, refuseFreshWithoutPin } from '../pin/fresh-password.ts'
import { refuseNewPin, refusePinByMail } from '../pin/refuse-new-pin.ts'
import { VOID } from '../pin/void-pin.ts'
import { openRebind } from '../rebind/rebind.ts'
import { refuseUndoable } from '../rebind/refuse-undoable.ts'
import { openRegistration } from '../registration/draft.ts'
import type { ChatLinkPurpose, IssuedLink } from '../views.ts'
import { newLink } from './link.ts'

/**
 * A one-time link to a page where a secret is typed. `password_set` is for people who are registering: an open
 * account's password is not reset from the chat alone, or a stolen Telegram session could unfreeze what its owner froze.
 * `rebind` is for a chat without an account, whose owner says that they have one: the link joins nothing by itself. Every
 * other belongs to an account, and is given to whoever still has it once it is their turn.
 */
export const issueLink: UseCase<{ actor: ChatRef; purpose: ChatLinkPurpose }, IssuedLink> = async (scope, input) => {
  const { actor, purpose } = input
  if (purpose === 'password_set') return newLink(scope, purpose, (await openRegistration(scope, actor)).id)
  if (purpose === 'rebind') return newLink(scope, purpose, await rebindOf(scope, actor))
  const user = await lockActingUser(scope, actor)
  await REFUSES[purpose](scope, actor, user)
  return newLink(scope, purpose, user.id)
}

async function rebindOf(scope: Scope, actor: ChatRef): Promise<string> {
  const chat = await scope.tx.chat.findUnique({ where: chatKey(actor), select: { userId: true } })
  if (!chat) return fail({ code: 'not_registered' })
  return chat.userId === null ? openRebind(scope, actor) : fail({ code: 'already_registered' })
}

type OfAccount = Exclude<ChatLinkPurpose, 'password_set' | 'rebind'>

/** Who is not given one. The account is locked: what each of them looks at stays so. */
const REFUSES: Record<OfAccount, (scope: Scope, actor: ChatRef, user: ActingUser) => Promise<void> | void> = {
  second_factor: async (scope, actor, user) => {
    refuseFrozen(user)
    refuseLockedChat(user)
    await refuseUndoable(scope, user.id)
    // The first one locks out whoever has not set it up: an open phone and a password that was looked over must not do,
    // nor a PIN that these two have just chosen.
    if (user.secondFactorAt === null) {
      await refuseFreshWithoutPin(scope, actor, user)
      await refuseNewPin(scope, user)
    }
    // Where there is one, its page asks for a code of it: the same phone shows that, too, and has the mailbox besides.
    else await refusePinByMail(scope, user)
    // A PIN that is void is none then.
    if (user.secondFactorAt === null || user.pinHash !== VOID) await refuseWithoutPin(scope, actor, 'second_factor')
  },
  identity: async (scope, actor, user) => {
    refuseLockedChat(user)
    await refuseFrozenWithoutPin(scope, actor, user)
  },
  unfreeze: async (scope, actor, user) => {
    if (user.state === 'restricted') return fail({ code: 'account_restricted' })
    if (user.state !== 'frozen_by_user') return fail({ code: 'not_allowed' })
    await refuseFreshWithoutPin(scope, actor, user)
  },
  api_key: async (scope, actor, user) => {
    refuseLockedChat(user)
    await shopFor(scope, actor, 'manage')
    await refuseFreshWithoutPin(scope, actor, user)
  },
  password_change: (_scope, _actor, user) => refuseLockedChat(user),
  email_change: async (scope, actor, user) => {
    refuseLockedChat(user)
    await refuseFreshWithoutPin(scope, actor, user)
  },
  pin_reset: (scope, _actor, user) => refuseFreshPassword(scope, user),
  lost_mailbox: async (scope, actor, user) => {
    await refuseLostMailbox(scope, user)
    // Where a reset by the thief has voided it, the code on the page or the papers have to do.
    if (user.pinHash !== VOID) await refuseWithoutPin(scope, actor, 'lost_mailbox')
  },
}
