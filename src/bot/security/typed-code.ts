import type { Failure } from '#core'
import { again, type Next, unexpected } from '../flow/define.ts'
import type { Input } from '../flow/input.ts'
import type { Turn } from '../turn.ts'

/**
 * A code of an authenticator as somebody typed it in the chat: it works once, and its message is deleted at once. What
 * cannot be a code is no try; then it is what the step answers.
 */
export async function typedCode<S>(turn: Turn, input: Input): Promise<{ code: string } | Next<S>> {
  if (input.kind !== 'text') return unexpected()
  if (/\d/.test(input.text)) await turn.forget()
  const code = input.text.replace(/[ \u00a0]/g, '')
  return /^[0-9]{6}$/.test(code) ? { code } : again('code-shape')
}

/** A code that was not taken, where another one may be typed: what the step says; undefined when it may not. */
export function anotherCode<S>(failure: Failure): Next<S> | undefined {
  if (failure.code === 'code_used') return again('code-used')
  return failure.code === 'code_invalid' ? again('code-wrong', { tries: failure.triesLeft ?? 0 }) : undefined
}
