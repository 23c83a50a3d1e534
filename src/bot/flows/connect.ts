import { open } from '../card/card.ts'
import { daysStep, sumStep } from '../connect/change-steps.ts'
import { connectConfirming } from '../connect/confirming.ts'
import { consentStep } from '../connect/consent-step.ts'
import { numberStep } from '../connect/number-step.ts'
import { type ConnectState, connectState } from '../connect/state.ts'
import { failureCard } from '../failure/card.ts'
import { defineFlow, done, next } from '../flow/define.ts'

/** S71, S72: an app asks to be connected. The number the page shows, then one card that says it all and can be changed. */
export default defineFlow<ConnectState>({
  name: 'connect',
  version: 1,
  state: connectState,
  async start(turn, { token = '' }) {
    const opened = await turn.core.openConsent({ actor: turn.actor, token })
    if (!opened.ok)
      return { state: { token, id: '', shop: '' }, first: done(failureCard(turn, opened.failure, { not: 'done' })) }
    const { id, shop, choices } = opened.value
    return { state: { token, id, shop }, first: next(choices ? 'number' : 'consent') }
  },
  steps: {
    number: numberStep,
    consent: consentStep,
    payment: sumStep('payment'),
    day: sumStep('day'),
    month: sumStep('month'),
    days: daysStep,
  },
  async cancelled(turn, { id, shop }) {
    const { core, actor, words } = turn
    const refused = await core.refuseConnect({ actor, id })
    // Agreed to before, and the answer got lost: it is connected.
    if (refused.ok && refused.value.made) {
      const booked = await connectConfirming.book(turn, { intentId: id })
      return booked.ok ? booked.value : failureCard(turn, booked.failure, { not: 'done' })
    }
    return {
      text: words.t('connect-refused', { shop }),
      buttons: [[open(words.label('connections-button'), 'connections'), open(words.label('home-button'), 'home')]],
    }
  },
})
