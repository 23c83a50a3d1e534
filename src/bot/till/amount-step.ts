import type { Money } from '#core'
import { press } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import { again, done, gone, type Next, next, type Step, stay, unexpected } from '../flow/define.ts'
import { AMOUNT, amountAnswer } from '../input/amount-answer.ts'
import { doubtCard } from '../input/amount-doubt.ts'
import { readAmount } from '../input/amount-seed.ts'
import { linkLine } from '../input/link-line.ts'
import { noteWords } from '../input/note-words.ts'
import type { Turn } from '../turn.ts'
import { displayed, KEY, typedWith } from './keypad.ts'
import { saleCard } from './sale-card.ts'
import type { TillState } from './state.ts'
import { CHARGE, tillCard } from './till-card.ts'

/** How much: tapped on the keys, or written, with what it is for behind it. */
export const amountStep: Step<TillState> = {
  awaits: 'till-awaits',
  async prompt(scene, state) {
    if (state.doubt) return doubtCard(scene, state.doubt)
    const till = await scene.core.getTill({ actor: scene.actor })
    return till.ok ? tillCard(scene, till.value, state) : failureCard(scene, till.failure, { not: 'done' })
  },
  accept(turn, input, state) {
    if (input.kind === 'text') return onTyped(turn, input.text, state)
    if (input.kind !== 'press') return unexpected()
    const { action, payload } = input
    if (action === KEY) return onKey(turn, payload['key'] ?? '', state)
    if (action === CHARGE) return charge(turn, displayed(state.typed, state.currency), state)
    if (action === 'ask-amount') return next('amount', { typed: '', doubt: null })
    const amount = action === AMOUNT ? readAmount(payload['amount']) : undefined
    return amount ? charge(turn, amount, state) : unexpected()
  },
}

async function onKey(turn: Turn, key: string, state: TillState): Promise<Next<TillState>> {
  const till = await turn.core.getTill({ actor: turn.actor })
  if (!till.ok) return stay(failureCard(turn, till.failure, { not: 'done' }))
  const typed = typedWith(state.typed, key)
  return stay({ ...tillCard(turn, till.value, { ...state, typed }), keepButtons: true }, 'amount', { typed })
}

function onTyped(turn: Turn, text: string, state: TillState): Next<TillState> | Promise<Next<TillState>> {
  const { amount = text, description = '' } = linkLine(text)
  const read = noteWords(description)
  if ('problem' in read) return again('link-what-too-long', { length: read.length, max: read.max })
  const note = read.note ?? ''
  const answer = amountAnswer(turn, amount, state.currency)
  if (answer.kind === 'problem') return again(answer.key, answer.args)
  if (answer.kind === 'ambiguous') return next('amount', { doubt: answer.doubt, note })
  return charge(turn, answer.amount, { ...state, note })
}

async function charge(turn: Turn, amount: Money, { note, code }: TillState): Promise<Next<TillState>> {
  if (amount.minor === 0n) return again('till-nothing')
  const opened = await turn.core.openSale({ actor: turn.actor, amount, description: note })
  if (opened.ok && code !== '') {
    await turn.start('till-code', { sale: opened.value.link.token, code })
    return gone()
  }
  if (opened.ok) return done(await saleCard(turn, opened.value))
  const card = failureCard(turn, opened.failure, { not: 'done', amount: (label) => press(label, 'ask-amount') })
  return stay(card, 'amount', { typed: '', doubt: null, note: '' })
}
