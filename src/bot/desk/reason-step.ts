import { looksLikeCode, REASON_MAX } from '#core'
import { failureCard } from '../failure/card.ts'
import { type Next, type Step, stay, unexpected } from '../flow/define.ts'
import type { Scene, Turn } from '../turn.ts'

/**
 * Why a staff member does it, in words. Everything that needs one asks it in the same way, and nothing keeps a code
 * until it is confirmed (ATH-06).
 */
export const reasonStep = <S>(
  question: string,
  then: (turn: Turn, reason: string, state: S) => Next<S> | Promise<Next<S>>,
): Step<S> => ({
  awaits: 'reason-awaits',
  unsaid: { reason: undefined } as object,
  prompt: ({ words }: Scene) => ({ text: words.t(question) }),
  async accept(turn, input, state) {
    if (input.kind !== 'text' || looksLikeCode(input.text)) return unexpected()
    const reason = input.text.trim()
    if (Array.from(reason).length > REASON_MAX)
      return stay(failureCard(turn, { code: 'text_too_long', max: REASON_MAX }))
    return then(turn, reason, state)
  },
})
