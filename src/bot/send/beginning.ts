import type { CurrencyCode, PayeeRef } from '#core'
import { failureCard } from '../failure/card.ts'
import { type Next, next, type Start, stay } from '../flow/define.ts'
import type { Args } from '../i18n/words.ts'
import { amountAnswer } from '../input/amount-answer.ts'
import { readAmount } from '../input/amount-seed.ts'
import { noteWords } from '../input/note-words.ts'
import { payeeNamed } from '../input/payee-words.ts'
import { sendLine } from '../input/send-line.ts'
import { payeeRef } from '../payees/payee-ref.ts'
import type { Seed, Turn } from '../turn.ts'
import { onAnswer } from './amount-step.ts'
import { readPart } from './part-seed.ts'
import { askPayee, findPayee } from './payee-step.ts'
import { readSides } from './side-seed.ts'
import { emptyState, openQuestion, type SendState } from './state.ts'

/** From the words behind `/send`: whatever can be read is taken, the rest is asked. */
export async function beginWithLine(turn: Turn, line: string, home: CurrencyCode): Promise<Start<SendState>> {
  const given = sendLine(line)
  const whole = given.payee !== undefined && given.amount !== undefined
  const read = noteWords(given.note ?? '')
  const state: SendState = { ...emptyState(home), noted: whole, ...('note' in read ? { note: read.note } : {}) }
  const answer = given.amount === undefined ? null : amountAnswer(turn, given.amount, home)
  if (answer?.kind === 'read') state.amount = answer.amount
  if (given.payee !== undefined) {
    const refusal = await settlePayee(turn, state, { handle: given.payee })
    if (refusal) return { state, first: refusal }
  }
  if (given.puzzling !== undefined) return { state, first: next(openQuestion(state), {}, ...puzzled(given.puzzling)) }
  if (answer && answer.kind !== 'read') return { state, first: onAnswer(answer, state) }
  if ('problem' in read)
    return { state, first: next('note', {}, 'send-note-too-long', { length: read.length, max: read.max }) }
  return { state, first: next(openQuestion(state)) }
}

/** Which word could not be read; not one with digits, for it may be a code, nor a second payee, who can be read. */
const puzzled = (word: string): [key: string, args?: Args] =>
  /\d/.test(word) || payeeNamed(word)
    ? ['send-line-puzzling']
    : ['send-line-word', { typed: [...word].slice(0, 40).join('') }]

/** From a button: payee, amount, its place among several, and the note of the payment it repeats (`of`). */
export async function beginWithSeed(turn: Turn, seed: Seed, home: CurrencyCode): Promise<Start<SendState>> {
  const amount = readAmount(seed['amount']) ?? null
  const note = seed['note'] ?? (await noteOf(turn, seed['of']))
  const noted = seed['payee'] !== undefined && amount !== null
  const state: SendState = { ...emptyState(home), amount, note, noted, part: readPart(seed), ...readSides(seed) }
  const refusal = seed['payee'] === undefined ? null : await settlePayee(turn, state, payeeRef(seed['payee']))
  return { state, first: refusal ?? next(openQuestion(state)) }
}

/** A card that has expired, anew: the same payee, amount and note. */
export async function beginAfresh(turn: Turn, intentId: string, seed: Seed, home: CurrencyCode) {
  const quote = await turn.core.requoteSend({ actor: turn.actor, intentId })
  if (!quote.ok) return beginWithSeed(turn, seed, home)
  const { payee, note } = quote.value
  const amount = readAmount(seed['amount']) ?? quote.value.price
  const rest = { noted: true, part: readPart(seed), ...readSides(seed) }
  const state: SendState = { ...emptyState(home), payee, amount, note, ...rest }
  return { state, first: next<SendState>('confirm') }
}

async function settlePayee(turn: Turn, state: SendState, ref: PayeeRef): Promise<Next<SendState> | null> {
  const found = await findPayee(turn, [ref])
  if (!found.ok) return stay(failureCard(turn, found.failure, { payee: askPayee }))
  state.payee = found.value
  return null
}

async function noteOf({ core, actor }: Turn, reference: string | undefined): Promise<string | null> {
  if (reference === undefined) return null
  const found = await core.getTransaction({ actor, reference })
  return found.ok ? found.value.note : null
}
