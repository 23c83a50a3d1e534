import type { Failure } from '#core'
import { join } from '../card/html.ts'
import { done, gone, type Next, next, type Step } from '../flow/define.ts'
import { phraseLine } from '../security/phrase-line.ts'
import { anotherCode, codesClosedCard, noCodeButton, typedCode } from '../security/typed-code.ts'
import type { Turn } from '../turn.ts'
import { confirmingOf } from './confirmings.ts'
import { type FactorState, goOn, whatFor } from './factor-state.ts'

/** The code of an authenticator, typed in the chat, that allows the payment the card showed. */
export const codeStep: Step<FactorState> = {
  awaits: 'code-awaits',
  prompt: (scene, state) => ({
    text: join([whatFor(scene, state), scene.words.t('code-ask'), phraseLine(scene)], '\n\n'),
    buttons: [[noCodeButton(scene, 'code-lost')]],
  }),
  async accept(turn, input, state) {
    const typed = await typedCode<FactorState>(turn, input)
    if ('kind' in typed) return typed
    const { core, actor } = turn
    const { code } = typed
    const given = await core.giveCode({ actor, intentId: state.seed['intentId'] ?? '', code })
    return given.ok ? goOn(turn, state) : afterRefusal(turn, given.failure, state)
  },
}

async function afterRefusal(turn: Turn, failure: Failure, { seed }: FactorState): Promise<Next<FactorState>> {
  const another = anotherCode(failure)
  if (another) return another
  if (failure.code === 'auth_required') return next('pin')
  // The fifth wrong one put the card away: there is nothing left to allow.
  if (failure.code === 'auth_locked') return done(codesClosedCard(turn, failure, 'code-lost'))
  await confirmingOf(seed).afterRefusal(turn, failure, seed)
  return gone()
}
