import { open } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import { defineFlow, done } from '../flow/define.ts'
import { amountStep } from '../send/amount-step.ts'
import { beginAfresh, beginWithLine, beginWithSeed } from '../send/beginning.ts'
import { changeStep } from '../send/change-step.ts'
import { confirmStep } from '../send/confirm-step.ts'
import { noteStep } from '../send/note-step.ts'
import { payeeStep } from '../send/payee-step.ts'
import { splitStep } from '../send/split-step.ts'
import { emptyState, type SendState, sendState } from '../send/state.ts'

/** S52: who, how much, what for, and the card that says it all. The tap on that card is `actions/send-confirm`. */
export default defineFlow<SendState>({
  name: 'send',
  concerns: 'payments',
  version: 2,
  state: sendState,
  async start(turn, seed) {
    const { user } = turn.chat
    if (!user) return { state: emptyState('EUR'), first: done(failureCard(turn, { code: 'not_registered' })) }
    const { line, fresh } = seed
    if (line !== undefined) return beginWithLine(turn, line, user.homeCurrency)
    if (fresh !== undefined) return beginAfresh(turn, fresh, seed, user.homeCurrency)
    return beginWithSeed(turn, seed, user.homeCurrency)
  },
  steps: {
    payee: payeeStep,
    amount: amountStep,
    note: noteStep,
    confirm: confirmStep,
    change: changeStep,
    split: splitStep,
  },
  cancelled: async ({ words }) => ({
    text: words.t('send-cancelled'),
    buttons: [[open(words.label('home-button'), 'home')]],
  }),
})
