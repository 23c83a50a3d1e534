import type { ChatRef } from '../../chat/views.ts'
import type { Result } from '../../kit/failure.ts'
import type { CoreDeps } from '../../kit/use-case.ts'
import { lookAtWords } from './look-at-words.ts'
import { passwordProblem } from './strength.ts'

type Written = { actor: ChatRef; text: string }

/**
 * Whether all that somebody wrote into their chat is their own password, which then must go (ATH-06). Only what has the
 * shape of a password is looked at, at most five times a day.
 */
export async function isOwnPassword(deps: CoreDeps, { actor, text }: Written): Promise<Result<boolean>> {
  if (/\n/.test(text) || passwordProblem(text, {}) !== undefined) return { ok: true, value: false }
  return lookAtWords(deps, actor, { text, kind: 'words_in_chat' })
}
