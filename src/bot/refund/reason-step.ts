import { NOTE_MAX, REFUND_REASONS } from '#core'
import { press } from '../card/card.ts'
import { again, type Next, next, type Step, unexpected } from '../flow/define.ts'
import { noteWords } from '../input/note-words.ts'
import { keyOf } from './reason-words.ts'
import type { RefundState } from './state.ts'

/** Why: whoever paid reads it, one of ours in their own language. */
export const reasonStep: Step<RefundState> = {
  awaits: 'refund-reason-awaits',
  takesWords: true,
  prompt: ({ words }) => ({
    text: words.t('refund-reason-ask', { max: NOTE_MAX }),
    buttons: [
      ...REFUND_REASONS.map((reason) => [press(words.label(keyOf(reason)), 'reason', { reason })]),
      [press(words.label('send-note-skip-button'), 'skip')],
    ],
  }),
  accept(_turn, input) {
    if (input.kind === 'press' && input.action === 'skip') return onward('')
    if (input.kind === 'press' && input.action === 'reason') return onward(input.payload['reason'] ?? '')
    if (input.kind !== 'text') return unexpected()
    const read = noteWords(input.text)
    return 'problem' in read
      ? again('link-what-too-long', { length: read.length, max: read.max })
      : onward(read.note ?? '')
  },
}

const onward = (reason: string): Next<RefundState> => next('confirm', { reason })
