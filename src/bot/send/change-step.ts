import { press } from '../card/card.ts'
import { next, type Step, unexpected } from '../flow/define.ts'
import { payeeText, type SendState } from './state.ts'

const CHANGES = ['payee', 'amount', 'note'] as const

/** One thing of the confirm card is asked again; the rest stays as it was given. */
export const changeStep: Step<SendState> = {
  awaits: 'send-change-awaits',
  prompt: ({ words }, { payee, amount }) => ({
    text: words.t('send-change-title', {
      amount: amount ? words.money(amount) : '',
      payee: payee ? payeeText(payee) : '',
    }),
    buttons: CHANGES.map((what) => [press(words.label(`send-change-${what}-button`), what)]),
  }),
  accept(_turn, input) {
    const what = CHANGES.find((change) => input.kind === 'press' && input.action === change)
    return what ? next(what, { doubt: null }) : unexpected()
  },
}
