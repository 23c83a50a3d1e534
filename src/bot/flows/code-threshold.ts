import { money } from '#core'
import { join } from '../card/html.ts'
import { defineFlow, done, next, refused, type Step } from '../flow/define.ts'
import { phraseLine } from '../security/phrase-line.ts'
import {
  type Threshold,
  type ThresholdState,
  thresholdSetCard,
  thresholdState,
  thresholdStep,
} from '../security/threshold-step.ts'
import { anotherCode, codesClosedCard, noCodeButton, typedCode } from '../security/typed-code.ts'

const CODE_THRESHOLD: Threshold = {
  name: 'code-threshold',
  of: ({ withoutCode }) => withoutCode,
  set: ({ core, actor }, amount) => core.setCodeThreshold({ actor, amount }),
  raise: 'code',
}

const targetOf = ({ target }: ThresholdState) => target ?? money(0n, 'EUR')

const codeStep: Step<ThresholdState> = {
  awaits: 'code-awaits',
  prompt(scene, state) {
    const { words } = scene
    const raise = words.t('code-threshold-raise', { amount: words.money(targetOf(state)) })
    return {
      text: join([raise, words.t('code-ask'), phraseLine(scene)], '\n\n'),
      buttons: [[noCodeButton(scene, 'second-factor')]],
    }
  },
  async accept(turn, input, state) {
    const typed = await typedCode<ThresholdState>(turn, input)
    if ('kind' in typed) return typed
    const { core, actor } = turn
    const changed = await core.setCodeThreshold({ actor, amount: targetOf(state), code: typed.code })
    if (changed.ok) return done(thresholdSetCard(turn, 'code-threshold', targetOf(state)))
    const { failure } = changed
    if (failure.code === 'auth_locked') return done(codesClosedCard(turn, failure, 'second-factor'))
    return anotherCode(failure) ?? refused(failure)
  },
}

/** From how much on a payment needs a code: from less at once, from more with a code. */
export default defineFlow<ThresholdState>({
  name: 'code-threshold',
  version: 1,
  state: thresholdState,
  start: () => ({ state: { target: null }, first: next('amount') }),
  lost: { seed: () => ({}) },
  steps: { amount: thresholdStep(CODE_THRESHOLD), code: codeStep },
})
