import type { ChatRef } from '../../chat/views.ts'
import { looksLikeCode } from '../../kit/code-words.ts'
import type { Result } from '../../kit/failure.ts'
import type { CoreDeps } from '../../kit/use-case.ts'
import { maskSecrets } from '../../support/mask-secrets.ts'
import { lookAtWords } from './look-at-words.ts'
import { passwordsIn } from './passwords-in.ts'
import { passwordProblem } from './strength.ts'

/**
 * Words that would be kept, and whose; `phrase`: on every card and in every mail from then on; `offered`: told with every
 * letter, and looked at whole once they are chosen.
 */
type Written = { actor: unknown; text: string; phrase: boolean; offered: boolean }

/**
 * ATH-06: what opens an account is no name, note or phrase, whoever would read it there. What can only be a PIN or a code is
 * none, and neither is the writer's own password: all of the text, and of a phrase each word that looks like one. Looked at
 * a few times a day, so that nobody finds a password out by it: after that a phrase waits, for it would stand
 * everywhere; other words go on. `secret_in_words`, and for a phrase `too_many_requests`.
 */
export async function refuseSecretWords(
  deps: CoreDeps,
  { actor, text, phrase, offered }: Written,
): Promise<Result<never> | undefined> {
  if (looksLikeCode(text) || (phrase && holdsCode(text))) return refused('code')
  // A page has no chat to be spoken of; what is typed there stands in none.
  if (offered || !isChat(actor)) return undefined
  const tried = new Set(phrase ? [text, ...passwordsIn(text)] : [text])
  for (const one of [...tried].filter(isLikePassword)) {
    const own = await lookAtWords(deps, actor, { text: one, kind: phrase ? 'phrase' : 'kept_words' })
    if (!own.ok) return own
    if (own.value) return refused('password')
  }
  return undefined
}

const refused = (what: 'password' | 'code') => ({ ok: false, failure: { code: 'secret_in_words', what } }) as const

/** With digits and no letter it is a number, and whose number it is we need not know. Other signs open nothing. */
const holdsCode = (text: string): boolean => (/\p{N}/u.test(text) && !/\p{L}/u.test(text)) || maskSecrets(text) !== text

const isLikePassword = (text: string): boolean => !/\n/.test(text) && passwordProblem(text, {}) === undefined

const isChat = (actor: unknown): actor is ChatRef =>
  typeof actor === 'object' && actor !== null && 'telegramId' in actor
