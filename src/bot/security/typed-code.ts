import type { Failure } from '#core'
import { type Button, type Card, open } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import { again, type Next, unexpected } from '../flow/define.ts'
import { type Input, typedIn } from '../flow/input.ts'
import type { Scene, Turn } from '../turn.ts'

/**
 * A code of an authenticator as somebody typed it in the chat: it works once, and its message is deleted at once. What
 * cannot be a code is no try; then it is what the step answers.
 */
export async function typedCode<S>(turn: Turn, input: Input): Promise<{ code: string } | Next<S>> {
  const typed = typedIn(input)
  if (typed === undefined) return unexpected()
  // A Chinese keyboard writes full-width digits and spaces.
  const narrow = typed.normalize('NFKC')
  if (/\p{Nd}/u.test(narrow)) await turn.forget()
  const code = narrow.replace(/ /g, '')
  return /^[0-9]{6}$/.test(code) ? { code } : again('code-shape')
}

/** A code that was not taken, where another one may be typed: what the step says; undefined when it may not. */
export function anotherCode<S>(failure: Failure): Next<S> | undefined {
  if (failure.code === 'code_used') return again('code-used')
  return failure.code === 'code_invalid' ? again('code-wrong', { tries: failure.triesLeft ?? 0 }) : undefined
}

/** For whoever has no code: where a payment waits for one, that it was not made; the page where another app is set up. */
export const noCodeButton = ({ words }: Scene, action: 'code-lost' | 'second-factor'): Button =>
  open(words.label('code-lost-button'), action)

/** Codes are closed for a while, after too many wrong ones: a recovery code still opens the page, so it is offered first. */
export function codesClosedCard(scene: Scene, failure: Failure, action: 'code-lost' | 'second-factor'): Card {
  const card = failureCard(scene, failure)
  return { ...card, buttons: [[noCodeButton(scene, action)], ...(card.buttons ?? [])] }
}
