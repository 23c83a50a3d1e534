import type { Step } from '../flow/define.ts'
import { pinStep } from '../pad/step.ts'
import { type FactorState, goOn, whatFor } from './factor-state.ts'

const pad = pinStep<FactorState>({
  opening: ({ seed }) => ({ purpose: 'authorise', intentId: seed['intentId'] ?? '' }),
  above: whatFor,
  accepted: (turn, _result, given) => goOn(turn, given),
})

/** The payment's PIN. */
export const pinPadStep: Step<FactorState> = {
  ...pad,
  // A pad that is gone may be one whose PIN was right, when the answer was lost on its way: then the receipt, or the
  // code, is due.
  async accept(turn, input, given) {
    const outcome = await pad.accept(turn, input, given)
    if (outcome.kind !== 'again' || outcome.line?.key !== 'pad-expired') return outcome
    const onward = await goOn(turn, given)
    return onward.kind === 'next' && onward.step === 'pin' ? outcome : onward
  },
}
