import { open } from '../card/card.ts'
import { amountStep } from '../exchange/amount-step.ts'
import { beginAfresh, beginWithLine, beginWithSeed } from '../exchange/beginning.ts'
import { confirmStep } from '../exchange/confirm-step.ts'
import { currencyStep } from '../exchange/currency-step.ts'
import { type ExchangeState, emptyState, exchangeState } from '../exchange/state.ts'
import { failureCard } from '../failure/card.ts'
import { defineFlow, done } from '../flow/define.ts'

/** S20: from which currency, to which, how much, and the card that says it all. The tap on it is `actions/exchange-confirm`. */
export default defineFlow<ExchangeState>({
  name: 'exchange',
  concerns: 'exchange',
  version: 1,
  state: exchangeState,
  async start(turn, seed) {
    const { user } = turn.chat
    if (!user) return { state: emptyState('EUR'), first: done(failureCard(turn, { code: 'not_registered' })) }
    const { line, fresh } = seed
    if (line !== undefined) return beginWithLine(turn, line, user.homeCurrency)
    if (fresh !== undefined) return beginAfresh(turn, fresh, user.homeCurrency)
    return beginWithSeed(seed, user.homeCurrency)
  },
  steps: { from: currencyStep('from'), to: currencyStep('to'), amount: amountStep, confirm: confirmStep },
  cancelled: async ({ words }) => ({
    text: words.t('exchange-cancelled'),
    buttons: [[open(words.label('home-button'), 'home')]],
  }),
})
