import { chatKey } from '../../chat/chat-key.ts'
import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import type { Result } from '../../kit/failure.ts'
import { countOne } from '../../kit/rate-limit.ts'
import { DAY } from '../../kit/time.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { HashingBusy } from '../../ports/hasher.ts'
import { passwordProblem } from './strength.ts'

type Written = { actor: ChatRef; text: string }

/** Fewer than a login page lets anybody try in an hour, so that a stolen chat learns nothing faster here. */
const LOOKED_AT_A_DAY = 5

/**
 * Whether what somebody wrote into their chat is their own password, which then must go (ATH-06). Only what has the
 * shape of a password is looked at, at most five times a day; a hash is made, nothing is kept, and while hashing has
 * more to do the answer is no.
 */
export async function isOwnPassword(deps: CoreDeps, { actor, text }: Written): Promise<Result<boolean>> {
  if (/\n/.test(text) || passwordProblem(text, {}) !== undefined) return { ok: true, value: false }
  const hash = await run(deps, hashToTry, actor)
  if (!hash.ok || hash.value === null) return hash.ok ? { ok: true, value: false } : hash
  const same = await deps.hasher.verifyPassword(hash.value, text).catch(noWhenBusy)
  return same ? run(deps, note, actor) : { ok: true, value: false }
}

async function hashToTry(scope: Scope, actor: ChatRef): Promise<string | null> {
  const chat = await scope.tx.chat.findUnique({ where: chatKey(actor), select: { user: true } })
  if (!chat?.user) return null
  const subject = `user:${chat.user.id}`
  const { count } = await countOne(scope, { subject, of: 'password_in_chat', max: LOOKED_AT_A_DAY, windowMs: DAY })
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
