import { NOTE_MAX } from '#core'
import { press } from '../card/card.ts'
import { again, type Step, unexpected } from '../flow/define.ts'
import { AMOUNT, amountAnswer, amountQuestion } from '../input/amount-answer.ts'
import { doubtCard } from '../input/amount-doubt.ts'
import { readAmount } from '../input/amount-seed.ts'
import { noteWords } from '../input/note-words.ts'
import type { LinkState } from './link-state.ts'
import { onAmount, onward } from './make-link.ts'

/** How much the link is for, in the home currency unless another one is named. */
export const amountStep: Step<LinkState> = {
  awaits: 'amount-awaits',
  prompt: (scene, { doubt, home }) =>
    doubt ? doubtCard(scene, doubt) : { text: amountQuestion(scene, 'link-amount-ask', {}, home) },
  accept(turn, input, state) {
    if (input.kind === 'text') return onAmount(turn, amountAnswer(turn, input.text, state.home), state)
    if (input.kind === 'press' && input.action === 'ask-amount') return again()
    const amount = input.kind === 'press' && input.action === AMOUNT ? readAmount(input.payload['amount']) : undefined
    return amount ? onAmount(turn, { kind: 'read', amount }, state) : unexpected()
  },
}

/** What it is for: payers read it before they pay. May be skipped. */
export const whatStep: Step<LinkState> = {
  awaits: 'link-what-awaits',
  takesWords: true,
  prompt: ({ words }, { amount }) => ({
    text: words.t('link-what-ask', { amount: amount ? words.money(amount) : '', max: NOTE_MAX }),
    buttons: [[press(words.label('send-note-skip-button'), 'skip')]],
  }),
  accept(turn, input, state) {
    if (input.kind === 'press' && input.action === 'skip') return onward(turn, { ...state, description: '' })
    if (input.kind !== 'text') return unexpected()
    const read = noteWords(input.text)
    if ('problem' in read) return again('link-what-too-long', { length: read.length, max: read.max })
    return onward(turn, { ...state, description: read.note ?? '' })
  },
}
