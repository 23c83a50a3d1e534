import { money } from '#core'
import { defineFlow, done, next } from '../flow/define.ts'
import { pinStep } from '../pad/step.ts'
import {
  type Threshold,
  type ThresholdState,
  thresholdSetCard,
  thresholdState,
  thresholdStep,
} from '../security/threshold-step.ts'

const ALLOWANCE: Threshold = {
  name: 'allowance',
  of: ({ withoutPin }) => withoutPin,
  set: ({ core, actor }, amount) => core.lowerAllowance({ actor, amount }),
  raise: 'pin',
}

const targetOf = ({ target }: ThresholdState) => target ?? money(0n, 'EUR')

/** Up to how much a payment goes without the PIN: less at once, more with the PIN. */
export default defineFlow<ThresholdState>({
  name: 'allowance',
  version: 1,
  state: thresholdState,
  start: () => ({ state: { target: null }, first: next('amount') }),
  lost: { seed: () => ({}) },
  steps: {
    amount: thresholdStep(ALLOWANCE),
    pin: pinStep<ThresholdState>({
      opening: (state) => ({ purpose: 'allowance', amount: targetOf(state) }),
      above: ({ words }, state) => words.t('allowance-raise', { amount: words.money(targetOf(state)) }),
      accepted: (turn, _result, state) => done(thresholdSetCard(turn, 'allowance', targetOf(state))),
    }),
  },
})
