import type { Failure } from '#core'
import { open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import { again, done, gone, type Next, next, type Step, unexpected } from '../flow/define.ts'
import { phraseLine } from '../security/phrase-line.ts'
import type { Turn } from '../turn.ts'
import { confirmingOf } from './confirmings.ts'
import { type FactorState, goOn, whatFor } from './factor-state.ts'

/**
 * The code of an authenticator, typed in the chat: it works once, and its message is deleted at once. What cannot be a
 * code is no try.
 */
export const codeStep: Step<FactorState> = {
  awaits: 'code-awaits',
  prompt: (scene, state) => ({
    text: join([whatFor(scene, state), scene.words.t('code-ask'), phraseLine(scene)], '\n\n'),
    buttons: [[open(scene.words.label('code-lost-button'), 'security')]],
    protect: true,
  }),
  async accept(turn, input, state) {
    if (input.kind !== 'text') return unexpected()
    if (/\d/.test(input.text)) await turn.forget()
    const code = input.text.replace(/[ \u00a0]/g, '')
    if (!/^[0-9]{6}$/.test(code)) return again('code-shape')
    const { core, actor } = turn
    const given = await core.giveCode({ actor, intentId: state.seed['intentId'] ?? '', code })
    return given.ok ? goOn(turn, state) : afterRefusal(turn, given.failure, state)
  },
}

async function afterRefusal(turn: Turn, failure: Failure, { seed }: FactorState): Promise<Next<FactorState>> {
  switch (failure.code) {
    case 'code_invalid':
      return again('code-wrong', { tries: failure.triesLeft ?? 0 })
    case 'code_used':
      return again('code-used')
    case 'auth_required':
      return next('pin')
    // The fifth wrong one put the card away: there is nothing left to allow.
    case 'auth_locked':
      return done(failureCard(turn, failure))
    default:
      await confirmingOf(seed).afterRefusal(turn, failure, seed)
      return gone()
  }
}
