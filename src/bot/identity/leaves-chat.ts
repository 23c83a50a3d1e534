import { join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import { again, type Next, type Step, stay } from '../flow/define.ts'
import type { Turn } from '../turn.ts'
import { type IdentityState, TAKEN } from './state.ts'

/**
 * TG-10: what is sent to a step that asks about somebody's identity leaves the chat, whatever becomes of it: taken it is
 * safer where it is sealed, and one that was not taken is a name, a birth date or a passport all the same. Whoever sent it
 * is told that it went, and why; no answer says it again.
 */
export const leavesChat = (step: Step<IdentityState>): Step<IdentityState> => ({
  ...step,
  guarded: 'everything',
  async accept(turn, input, state) {
    const outcome = await step.accept(turn, input, state)
    if (input.kind === 'press') return outcome
    await turn.forget()
    return saidAsWell(turn, step, outcome)
  },
})

function saidAsWell(turn: Turn, step: Step<IdentityState>, outcome: Next<IdentityState>): Next<IdentityState> {
  const { words } = turn
  const because = (key: string, args = {}) => again<IdentityState>('identity-forgotten', { why: words.t(key, args) })
  switch (outcome.kind) {
    case 'unexpected':
      return because('flow-unexpected', { awaited: words.t(step.awaits) })
    case 'again':
      return outcome.line && outcome.line.key !== TAKEN.key ? because(outcome.line.key, outcome.line.args) : outcome
    case 'stay':
    case 'refused': {
      const card = outcome.kind === 'stay' ? outcome.card : failureCard(turn, outcome.failure)
      return stay({ ...card, text: join([card.text, words.t('identity-forgotten-so-far')], '\n\n') })
    }
    default:
      return outcome
  }
}
