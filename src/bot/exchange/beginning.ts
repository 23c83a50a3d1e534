import type { CurrencyCode } from '#core'
import { isCurrency } from '#core'
import { next, type Start } from '../flow/define.ts'
import { amountAnswer } from '../input/amount-answer.ts'
import { readAmount } from '../input/amount-seed.ts'
import { amountWords } from '../input/amount-words.ts'
import { exchangeLine } from '../input/exchange-line.ts'
import type { Seed, Turn } from '../turn.ts'
import { onAnswer } from './amount-step.ts'
import { type ExchangeState, emptyState, openQuestion } from './state.ts'

/** From the words behind `/exchange`: whatever can be read is taken, the rest is asked. */
export function beginWithLine(turn: Turn, line: string, home: CurrencyCode): Start<ExchangeState> {
  const given = exchangeLine(line, home)
  const state: ExchangeState = { ...emptyState(home), from: given.from ?? null, to: given.to ?? null }
  if (given.puzzling) return { state: emptyState(home), first: next('from', {}, 'exchange-line-puzzling') }
  if (given.amount === undefined) return { state, first: next(openQuestion(state)) }
  const unnamed = given.side === 'send' ? (given.from ?? home) : (given.to ?? home)
  const answer = amountAnswer(turn, given.amount, unnamed)
  // Its currency is known also where the number cannot be taken as it is.
  const named = amountWords(given.amount, unnamed)
  if ('currency' in named) {
    if (given.side === 'receive') state.to ??= named.currency
    else state.from ??= named.currency
  }
  return { state, first: onAnswer(answer, state) }
}

/** From a button: an amount and the currency on the other side, or a currency to begin with. */
export function beginWithSeed(seed: Seed, home: CurrencyCode): Start<ExchangeState> {
  const code = (name: string) => (isCurrency(seed[name] ?? '') ? (seed[name] as CurrencyCode) : null)
  const amount = readAmount(seed['amount']) ?? null
  const state: ExchangeState = { ...emptyState(home), from: code('from'), to: code('to'), amount }
  return { state, first: next(openQuestion(state)) }
}

/** A quote whose time is over, anew: the same side and amount at the rate of now. */
export async function beginAfresh(turn: Turn, quoteId: string, home: CurrencyCode): Promise<Start<ExchangeState>> {
  const quote = await turn.core.requoteExchange({ actor: turn.actor, quoteId })
  if (!quote.ok) return { state: emptyState(home), first: next('from') }
  const { given, send, receive } = quote.value
  const amount = given === 'receive' ? receive : send
  const state = { ...emptyState(home), from: send.currency, to: receive.currency, amount }
  return { state, first: next('confirm') }
}
