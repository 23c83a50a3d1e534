import type { LinkPrice } from '#core'
import { press } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import { done, type Next, next, stay } from '../flow/define.ts'
import type { Args } from '../i18n/words.ts'
import { type AmountAnswer, amountAnswer } from '../input/amount-answer.ts'
import { linkLine } from '../input/link-line.ts'
import { noteWords } from '../input/note-words.ts'
import type { Turn } from '../turn.ts'
import { linkCard } from './link-card.ts'
import type { LinkState } from './link-state.ts'

/** The next question, or the finished link when everything is known. */
export async function onward(turn: Turn, state: LinkState, said?: Said): Promise<Next<LinkState>> {
  const { amount, description } = state
  if (!amount) return next('amount', state, said?.key, said?.args)
  if (description === null) return next('what', state, said?.key, said?.args)
  // Whoever changes how a link may be paid sees all of it before it is made.
  if (state.instead !== null) return next('terms', state, said?.key, said?.args)
  const wish = wishOf(state)
  if (!wish) return next('amount', state)
  const made = await turn.core.createLink({ actor: turn.actor, ...wish })
  if (made.ok) return done(await linkCard(turn, made.value))
  if (made.failure.code === 'secret_in_words')
    return stay(failureCard(turn, made.failure), 'what', { ...state, description: null })
  const card = failureCard(turn, made.failure, { not: 'done', amount: (label) => press(label, 'ask-amount') })
  return stay(card, 'amount', { ...state, amount: null })
}

/** What the core is asked for, once everything is known. */
export function wishOf({ amount, description, pricing, uses, livesSeconds }: LinkState) {
  if (!amount || description === null) return undefined
  const price: LinkPrice =
    pricing === 'price' ? { amount } : { open: amount.currency, least: pricing === 'least' ? amount : null }
  return { ...price, description, uses, livesSeconds }
}

type Said = { key: string; args?: Args }

/** On with what was read as an amount; back to the question with what was not. */
export function onAmount(turn: Turn, answer: AmountAnswer, state: LinkState): Promise<Next<LinkState>> {
  if (answer.kind === 'read') return onward(turn, { ...state, amount: answer.amount, doubt: null })
  const open = { ...state, amount: null, doubt: answer.kind === 'ambiguous' ? answer.doubt : null }
  return onward(turn, open, answer.kind === 'problem' ? answer : undefined)
}

/** From the words behind `/link`: whatever can be read is taken, the rest is asked. */
export function beginWithLine(turn: Turn, line: string, empty: LinkState): Promise<Next<LinkState>> {
  const given = linkLine(line)
  const read = noteWords(given.description ?? '')
  const description = 'note' in read ? read.note : null
  const state = { ...empty, description }
  if (given.amount === undefined) return onward(turn, state, { key: 'link-line-puzzling' })
  const answer = amountAnswer(turn, given.amount, state.home)
  if (answer.kind === 'read' && 'problem' in read)
    return onward(
      turn,
      { ...state, amount: answer.amount },
      { key: 'link-what-too-long', args: { length: read.length, max: read.max } },
    )
  return onAmount(turn, answer, state)
}
