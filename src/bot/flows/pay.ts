import { isCurrency } from '#core'
import { type Card, open } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import { defineFlow, done, type Next, next } from '../flow/define.ts'
import { readAmount } from '../input/amount-seed.ts'
import { amountStep } from '../pay/amount-step.ts'
import { askStep, onLink, onWords } from '../pay/ask-step.ts'
import { closedLink } from '../pay/closed-link.ts'
import { confirmStep, waysFor } from '../pay/confirm-step.ts'
import { emptyPayment, type PayState, payState } from '../pay/state.ts'
import { strangerCard } from '../pay/stranger-card.ts'
import { testCardOf } from '../test-mode/test-card.ts'
import type { Turn } from '../turn.ts'

/**
 * S40: a shop's link, however it came (a deep link, pasted words, a photo of its code, a button), leads to one card that
 * says it all. The tap on that card is `actions/pay-confirm`.
 */
export default defineFlow<PayState>({
  name: 'pay',
  concerns: 'payments',
  version: 3,
  state: payState,
  async start(turn, { link = '', line, from = '', amount }) {
    const named = readAmount(amount) ?? null
    const state: PayState = { ...emptyPayment, link, from: isCurrency(from) ? from : null, amount: named }
    const first = await beginning(turn, state, line)
    const wanted = first.kind === 'next' ? (first.patch.link ?? link) : link
    const test = await testCardOf(turn, wanted)
    if (test) return { state, first: done(test) }
    if (turn.chat.user) return { state, first }
    return { state, first: done(await outsideCard(turn, wanted)) }
  },
  steps: { ask: askStep, amount: amountStep, confirm: confirmStep },
  cancelled: async ({ words }) => ({
    text: words.t('pay-cancelled'),
    buttons: [[open(words.label('home-button'), 'home')]],
  }),
})

async function beginning(turn: Turn, state: PayState, line: string | undefined): Promise<Next<PayState>> {
  if (line !== undefined) return onWords(turn, line)
  return state.link === '' ? next('ask') : onLink(turn, state)
}

async function outsideCard(turn: Turn, token: string): Promise<Card> {
  if (token === '') return failureCard(turn, { code: 'not_registered' })
  const read = await turn.core.readPaymentLink({ token })
  if (!read.ok) return failureCard(turn, read.failure, waysFor(token))
  const failure = closedLink(read.value)
  return failure ? failureCard(turn, failure, waysFor(token)) : strangerCard(turn, read.value)
}
