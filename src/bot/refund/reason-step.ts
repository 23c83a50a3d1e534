import { NOTE_MAX, REFUND_REASONS } from '#core'
import { type Card, press } from '../card/card.ts'
import { again, type Next, next, type Step, unexpected } from '../flow/define.ts'
import { AMOUNT, amountAnswer, amountButton } from '../input/amount-answer.ts'
import type { AmountDoubt } from '../input/amount-doubt.ts'
import { readAmount } from '../input/amount-seed.ts'
import { noteWords } from '../input/note-words.ts'
import type { Speaking, Turn } from '../turn.ts'
import { keyOf } from './reason-words.ts'
import type { RefundState } from './state.ts'

/** Why: whoever paid reads it, one of ours in their own language. */
export const reasonStep: Step<RefundState> = {
  awaits: 'refund-reason-awaits',
  takesWords: true,
  unsaid: { reason: null, doubt: null },
  prompt: (scene, { doubt }) => (doubt ? meantCard(scene, doubt) : reasonCard(scene)),
  accept(turn, input, { home, doubt }) {
    if (input.kind === 'text') return onTyped(turn, input.text, home)
    if (input.kind !== 'press') return unexpected()
    if (input.action === 'skip') return onward('')
    if (input.action === 'reason') return onward(input.payload['reason'] ?? '')
    if (input.action === MEANT) return doubt ? onward(doubt.typed) : unexpected()
    const amount = input.action === AMOUNT ? readAmount(input.payload['amount']) : undefined
    return amount ? next('reason', { amount, rest: false, doubt: null }) : unexpected()
  },
}

const MEANT = 'meant'

const reasonCard = ({ words }: Speaking): Card => ({
  text: words.t('refund-reason-ask', { max: NOTE_MAX }),
  buttons: [
    ...REFUND_REASONS.map((reason) => [press(words.label(keyOf(reason)), 'reason', { reason })]),
    [press(words.label('send-note-skip-button'), 'skip')],
  ],
})

/** How much goes back is known by now; whoever types a number here may have meant another sum than that. */
const meantCard = (scene: Speaking, { typed, readings }: AmountDoubt): Card => ({
  text: scene.words.t('refund-meant', { typed }),
  buttons: [
    ...readings.map((amount) => [
      amountButton(scene, amount, scene.words.label('refund-meant-button', { amount: scene.words.money(amount) })),
    ]),
    [press(scene.words.label('refund-meant-reason-button'), MEANT)],
  ],
})

/** An amount is never taken for a reason without a word: it would go under a refund of more than was meant. */
function onTyped(turn: Turn, text: string, home: RefundState['home']): Next<RefundState> {
  const answer = amountAnswer(turn, text, home)
  const typed = text.trim()
  if (answer.kind === 'read') return next('reason', { doubt: { typed, readings: [answer.amount] } })
  if (answer.kind === 'ambiguous') return next('reason', { doubt: { ...answer.doubt, typed } })
  if (NUMBER.test(text)) return next('reason', { doubt: null }, answer.key, answer.args)
  const read = noteWords(text)
  return 'problem' in read
    ? again('link-what-too-long', { length: read.length, max: read.max })
    : onward(read.note ?? '')
}

/** Without a letter: a sum that nobody can read, too. */
const NUMBER = /^[^\p{L}]*\d[^\p{L}]*$/u

const onward = (reason: string): Next<RefundState> => next('confirm', { reason, doubt: null })
