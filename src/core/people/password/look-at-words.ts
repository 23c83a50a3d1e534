import { chatKey } from '../../chat/chat-key.ts'
import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import type { Result } from '../../kit/failure.ts'
import { countOne, limitRate } from '../../kit/rate-limit.ts'
import { DAY } from '../../kit/time.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { HashingBusy } from '../../ports/hasher.ts'

/**
 * Of each kind, and so twenty in all: fewer than a login page lets anybody try in a day, so that a stolen chat learns
 * nothing faster here. Whole sentences are counted apart, or a chatty day would leave none for what looks like a password,
 * and so is what would be kept.
 */
const LOOKED_AT_A_DAY = 5
type Kind = 'password_in_chat' | 'words_in_chat' | 'kept_words' | 'phrase'

/**
 * Whether a text is the password of whoever wrote it, which then is recorded. A hash is made, nothing is kept; no, while
 * hashing has more to do, and once so many of its kind were looked at today. A phrase is not taken unseen: then it is
 * `too_many_requests`, and busy is busy.
 */
export async function lookAtWords(
  deps: CoreDeps,
  actor: ChatRef,
  { text, kind }: { text: string; kind: Kind },
): Promise<Result<boolean>> {
  const hash = await run(deps, hashToTry, { actor, kind })
  if (!hash.ok || hash.value === null) return hash.ok ? { ok: true, value: false } : hash
  const looked = deps.hasher.verifyPassword(hash.value, text)
  const same = await (kind === 'phrase' ? looked : looked.catch(noWhenBusy))
  return same ? run(deps, note, actor) : { ok: true, value: false }
}

async function hashToTry(scope: Scope, { actor, kind }: { actor: ChatRef; kind: Kind }): Promise<string | null> {
  const chat = await scope.tx.chat.findUnique({ where: chatKey(actor), select: { user: true } })
  if (!chat?.user) return null
  const limit = { subject: `user:${chat.user.id}`, of: kind, max: LOOKED_AT_A_DAY, windowMs: DAY }
  if (kind === 'phrase') {
    await limitRate(scope, limit)
    return chat.user.passwordHash
  }
  const { count } = await countOne(scope, limit)
  return count > LOOKED_AT_A_DAY ? null : chat.user.passwordHash
}

async function note(scope: Scope, actor: ChatRef): Promise<true> {
  const chat = await scope.tx.chat.findUnique({ where: chatKey(actor), select: { userId: true } })
  await audit(scope, actor, 'password.in_chat', `user:${chat?.userId ?? 'nobody'}`)
  return true
}

function noWhenBusy(error: unknown): false {
  if (error instanceof HashingBusy) return false
  throw error
}
