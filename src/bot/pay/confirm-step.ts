import { open } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import type { Ways } from '../failure/ways.ts'
import { again, type Step, unexpected } from '../flow/define.ts'
import { onWords } from './ask-step.ts'
import { confirmCard } from './confirm-card.ts'
import type { PayState } from './state.ts'

/**
 * S35, S36, S49: everything that will be booked, before it is. Showing the card writes the intent; what would refuse
 * it refuses it here already.
 */
export const confirmStep: Step<PayState> = {
  awaits: 'pay-confirm-awaits',
  async prompt(scene, { link }) {
    const quote = await scene.core.quotePayment({ actor: scene.actor, token: link })
    return quote.ok ? confirmCard(scene, quote.value) : failureCard(scene, quote.failure, waysFor(link))
  },
  accept(turn, input) {
    if (input.kind === 'forward') return again('pay-forwarded')
    return input.kind === 'text' ? onWords(turn, input.text) : unexpected()
  },
}

/** What a refusal of this link may lead to. */
export const waysFor = (link: string): Ways => ({
  not: 'paid',
  link,
  again: (label) => open(label, 'pay', { link }, 'primary'),
  own: (label) => open(label, 'link', { link }),
})
