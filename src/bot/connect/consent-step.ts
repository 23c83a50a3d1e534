import { CONNECT_SCOPES, type ConsentChange } from '#core'
import { failureCard } from '../failure/card.ts'
import { again, type Next, next, refused, type Step, unexpected } from '../flow/define.ts'
import type { Turn } from '../turn.ts'
import { consentCard } from './consent-card.ts'
import type { ConnectState } from './state.ts'

/** The card that says it all. The tap that allows it is `actions/connect-confirm`. */
export const consentStep: Step<ConnectState> = {
  awaits: 'connect-card-awaits',
  async prompt(scene, { token }) {
    const opened = await scene.core.openConsent({ actor: scene.actor, token })
    return opened.ok ? consentCard(scene, opened.value) : failureCard(scene, opened.failure, { not: 'done' })
  },
  accept(turn, input, state) {
    if (input.kind !== 'press') return unexpected()
    const { action, payload } = input
    if (action === 'payment' || action === 'day' || action === 'month' || action === 'days') return next(action)
    const scope = CONNECT_SCOPES.find((one) => one === payload['scope'])
    if (action !== 'scope' || !scope) return unexpected()
    return change(turn, state, { of: 'scope', scope, allowed: payload['allowed'] === 'yes' })
  },
}

/** Changes the card, and shows it as it is then. */
export async function change(turn: Turn, { id }: ConnectState, wanted: ConsentChange): Promise<Next<ConnectState>> {
  const changed = await turn.core.changeConsent({ actor: turn.actor, id, change: wanted })
  if (changed.ok) return next('consent')
  const { failure } = changed
  if (failure.code === 'amount_too_large')
    return again('connect-amount-too-large', { most: turn.words.money(failure.cap) })
  // Nothing at all cannot be allowed: the last tick stays.
  return failure.code === 'not_allowed' ? again() : refused(failure)
}
