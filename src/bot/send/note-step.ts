import { NOTE_MAX } from '#core'
import { press } from '../card/card.ts'
import { again, next, type Step, unexpected } from '../flow/define.ts'
import { noteWords } from '../input/note-words.ts'
import { openQuestion, payeeText, type SendState } from './state.ts'

/** What for, in a few words the payee reads too. May be skipped. */
export const noteStep: Step<SendState> = {
  awaits: 'send-note-awaits',
  takesWords: true,
  unsaid: { note: null, noted: false },
  prompt: ({ words }, { payee, amount }) => ({
    text: words.t('send-note-ask', {
      amount: amount ? words.money(amount) : '',
      payee: payee ? payeeText(payee) : '',
      max: NOTE_MAX,
    }),
    buttons: [[press(words.label('send-note-skip-button'), 'skip')]],
  }),
  accept(_turn, input, state) {
    if (input.kind === 'press' && input.action === 'skip') return onNote(null, state)
    if (input.kind !== 'text') return unexpected()
    const read = noteWords(input.text)
    if ('problem' in read) return again('send-note-too-long', { length: read.length, max: read.max })
    return onNote(read.note, state)
  },
}

const onNote = (note: string | null, state: SendState) =>
  next<SendState>(openQuestion({ ...state, noted: true }), { note, noted: true })
