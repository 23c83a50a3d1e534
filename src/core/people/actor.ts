import type { User } from '#prisma'
import { chatKey } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import type { AuditActor } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import { lockState } from './freeze/state.ts'
import { isLocked } from './lock/chat-lock.ts'
import { liveSession } from './session/session.ts'
import type { Actor } from './views.ts'

/**
 * A person with an account, their name opened, and what is so of the chat they act in. `chatLock`: it locks itself;
 * `locked`: it is locked now; `reboundAt`: when it took over an account that was there before it.
 */
export type ActingUser = User & { openedName: string; chatLock: boolean; locked: boolean; reboundAt: Date | null }

/**
 * Whose account a chat acts for. `not_registered` when it has none. Everything that moves money or changes an account
 * asks here, and here a browser is nobody, whatever the types of a caller promised.
 */
export async function actingUser(scope: Scope, actor: ChatRef): Promise<ActingUser> {
  if ('session' in actor) return fail({ code: 'not_allowed' })
  const chat = await scope.tx.chat.findUnique({
    where: chatKey(actor),
    select: { user: true, lockOn: true, unlockedAt: true, reboundAt: true },
  })
  if (!chat?.user) return fail({ code: 'not_registered' })
  const { lockOn: chatLock, reboundAt } = chat
  return { ...chat.user, openedName: openName(scope, chat.user), chatLock, locked: isLocked(scope, chat), reboundAt }
}

/**
 * The same for what must not outlast the loss of the account: whoever is just moving it, taking it back or changing what
 * protects it goes first, what they changed is seen, and nobody changes it until the transaction ends. `not_registered`
 * for a chat that has lost it meanwhile. It comes where `lockState` does.
 */
export async function lockActingUser(scope: Scope, actor: ChatRef): Promise<ActingUser> {
  const before = await actingUser(scope, actor)
  await lockState(scope, before.id)
  const user = await actingUser(scope, actor)
  return user.id === before.id ? user : fail({ code: 'not_registered' })
}

/** Whoever asks about prices, with an account or without: their verification level, and how they usually top up. */
export async function askerOf(
  { tx }: Pick<Scope, 'tx'>,
  actor: ChatRef,
): Promise<{ level: number; topsUpFirst: string | null }> {
  const select = { user: { select: { level: true, topsUpFirst: true } } }
  const chat = await tx.chat.findUnique({ where: chatKey(actor), select })
  return chat?.user ?? { level: 0, topsUpFirst: null }
}

/** Somebody who looks at an account, or freezes it: its owner's chat, or a browser that logged in. */
export type Viewer = { user: ActingUser; by: AuditActor; sessionId: string | null }

/** Whose account somebody looks at. `not_registered` for a chat that has none, `session_ended` for a browser. */
export async function viewerOf(scope: Scope, actor: Actor): Promise<Viewer> {
  if (!('session' in actor)) return { user: await actingUser(scope, actor), by: actor, sessionId: null }
  const { id: sessionId, userId } = await liveSession(scope, actor.session)
  const user = await scope.tx.user.findUniqueOrThrow({ where: { id: userId } })
  const acting = { ...user, openedName: openName(scope, user), chatLock: false, locked: false, reboundAt: null }
  return { user: acting, by: { sessionId }, sessionId }
}

/** What stands where somebody's name stood. */
export const NO_NAME = '—'

/** The person's name as they wrote it at registration. Of nothing there is nothing to open: whoever was erased has none. */
export function openName(scope: Pick<Scope, 'keyring'>, user: Pick<User, 'id' | 'dataKey' | 'name'>): string {
  return user.name.length === 0 ? NO_NAME : scope.keyring.open(user.dataKey, userPlace('name', user.id), user.name)
}

/** Where a person's sealed field lives. */
export const userPlace = (field: 'name' | 'email' | 'phone' | 'phrase', userId: string): string =>
  `user.${field}:${userId}`
