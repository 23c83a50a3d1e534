import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import { must } from '../kit/must.ts'
import type { Scope } from '../kit/use-case.ts'
import { type ActingUser, viewerOf } from '../people/actor.ts'
import type { WebRef } from '../people/views.ts'

/** Whoever pays on a checkout page: an account, the chat it is used from, and the browser that logged in to it. */
export type PagePayer = { me: ActingUser; chat: ChatRef; sessionId: string }

/**
 * A browser moves money here and nowhere else, and only with the PIN: `actingUser` goes on knowing no browser. It pays as
 * the chat of the account would, with the same limits, and that chat's age counts. `session_ended`, and
 * `not_registered` while no chat has the account.
 */
export async function pagePayer(scope: Scope, actor: WebRef): Promise<PagePayer> {
  const { user, sessionId } = await viewerOf(scope, actor)
  const linked = await scope.tx.chat.findFirst({
    where: { userId: user.id },
    orderBy: { lastSeenAt: 'desc' },
    select: { botId: true, telegramId: true, reboundAt: true },
  })
  // A move was undone, and the chat before it has another account by now: this one waits to be brought back.
  if (!linked) return fail({ code: 'not_registered' })
  const { reboundAt, ...chat } = linked
  return { me: { ...user, reboundAt }, chat, sessionId: must(sessionId, 'a browser has a session') }
}
