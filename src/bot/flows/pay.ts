import { isCurrency } from '#core'
import { type Card, open } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import { defineFlow, done, type Next, next } from '../flow/define.ts'
import { askStep, onWords } from '../pay/ask-step.ts'
import { closedLink } from '../pay/closed-link.ts'
import { confirmStep, waysFor } from '../pay/confirm-step.ts'
import { type PayState, payState } from '../pay/state.ts'
import { strangerCard } from '../pay/stranger-card.ts'
import type { Turn } from '../turn.ts'

/**
 * S40: a shop's link, however it came (a deep link, pasted words, a photo of its code, a button), leads to one card that
 * says it all. The tap on that card is `actions/pay-confirm`.
 */
export default defineFlow<PayState>({
  name: 'pay',
  version: 2,
  state: payState,
  async start(turn, { link = '', line, from = '' }) {
    const state: PayState = { link, from: isCurrency(from) ? from : null }
    const first: Next<PayState> = line === undefined ? next(link === '' ? 'ask' : 'confirm') : onWords(turn, line)
    if (turn.chat.user) return { state, first }
    const wanted = first.kind === 'next' ? (first.patch.link ?? link) : link
    return { state, first: done(await outsideCard(turn, wanted)) }
  },
  steps: { ask: askStep, confirm: confirmStep },
  cancelled: async ({ words }) => ({
    text: words.t('pay-cancelled'),
    buttons: [[open(words.label('home-button'), 'home')]],
  }),
})

async function outsideCard(turn: Turn, token: string): Promise<Card> {
  if (token === '') return failureCard(turn, { code: 'not_registered' })
  const read = await turn.core.readPaymentLink({ token })
  if (!read.ok) return failureCard(turn, read.failure, waysFor(token))
  const failure = closedLink(read.value)
  return failure ? failureCard(turn, failure, waysFor(token)) : strangerCard(turn, read.value)
}
