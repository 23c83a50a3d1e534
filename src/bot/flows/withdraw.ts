import type { CurrencyCode } from '#core'
import { open } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import { defineFlow, done, next, type Start } from '../flow/define.ts'
import { amountAnswer } from '../input/amount-answer.ts'
import type { Seed, Turn } from '../turn.ts'
import { amountStep, onAnswer, onEverything } from '../withdraw/amount-step.ts'
import { confirmStep } from '../withdraw/confirm-step.ts'
import { openQuestion, type WithdrawState, withdrawState } from '../withdraw/state.ts'
import { readWanted } from '../withdraw/wanted.ts'
import { whereStep } from '../withdraw/where-step.ts'

const STOPPED = {
  active: null,
  frozen_by_user: { code: 'account_frozen_by_user' },
  restricted: { code: 'account_restricted' },
} as const

const ALL = /^(all|everything|全部)$/iu

/** S53: how much, where to, and the card that says it all. The tap on that card is `actions/withdraw-confirm`. */
export default defineFlow<WithdrawState>({
  name: 'withdraw',
  concerns: 'withdraw',
  version: 1,
  state: withdrawState,
  async start(turn, seed) {
    const { user } = turn.chat
    if (!user) return { state: empty('EUR'), first: done(failureCard(turn, { code: 'not_registered' })) }
    const stopped = STOPPED[user.state]
    // Before anything is asked: an account to withdraw to could not be added either.
    if (stopped) return { state: empty('EUR'), first: done(failureCard(turn, stopped, { not: 'withdrawn' })) }
    return begin(turn, seed, user.homeCurrency)
  },
  steps: { amount: amountStep, where: whereStep, confirm: confirmStep },
  cancelled: async ({ words }) => ({
    text: words.t('withdraw-cancelled'),
    buttons: [[open(words.label('home-button'), 'home')]],
  }),
})

const empty = (home: CurrencyCode): WithdrawState => ({
  home,
  amount: null,
  everything: null,
  doubt: null,
  where: null,
})

function begin(turn: Turn, { line, where, ...wanted }: Seed, home: CurrencyCode): Start<WithdrawState> {
  const known = readWanted(wanted)
  const named = known && 'everything' in known ? { everything: known.everything } : { amount: known ?? null }
  const state: WithdrawState = { ...empty(home), ...named, where: where ?? null }
  if (line !== undefined && ALL.test(line)) return { state, first: onEverything(home, state) }
  if (line !== undefined) return { state, first: onAnswer(amountAnswer(turn, line, home), state) }
  return { state, first: next(openQuestion(state)) }
}
