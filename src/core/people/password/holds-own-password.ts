import type { ChatRef } from '../../chat/views.ts'
import type { Result } from '../../kit/failure.ts'
import type { CoreDeps } from '../../kit/use-case.ts'
import { lookAtWords } from './look-at-words.ts'
import { passwordsIn } from './passwords-in.ts'

type Written = { actor: ChatRef; text: string }

/**
 * Whether somebody's own password is among what they wrote ("my password is …"), which then must go (ATH-06): the words
 * that look like one, three of a message and five a day.
 */
export async function holdsOwnPassword(deps: CoreDeps, { actor, text }: Written): Promise<Result<boolean>> {
  for (const word of passwordsIn(text)) {
    const own = await lookAtWords(deps, actor, { text: word, kind: 'password_in_chat' })
    if (!own.ok || own.value) return own
  }
  return { ok: true, value: false }
}
