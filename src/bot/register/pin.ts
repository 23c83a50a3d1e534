import { press } from '../card/card.ts'
import { done, next, type Step, unexpected } from '../flow/define.ts'
import { pinStep } from '../pad/step.ts'
import { openedCard } from './opened-card.ts'
import { onward, type RegisterState, stepCard } from './state.ts'

/** Says what the PIN is for. The pad comes after a tap, because it lives two minutes and this card may wait longer. */
export const pinIntroStep: Step<RegisterState> = {
  awaits: 'register-pin-awaits',
  prompt: (scene) =>
    stepCard(scene, 'pin', scene.words.t('register-pin-ask'), {
      buttons: [[press(scene.words.label('register-pin-button'), 'choose', {}, 'primary')]],
    }),
  accept: (_turn, input) => (input.kind === 'press' && input.action === 'choose' ? next('pin_pad') : unexpected()),
}

/** The pad, twice. It is the last thing an account waits for. */
export const pinPadStep: Step<RegisterState> = pinStep({
  opening: () => ({ purpose: 'pin_set' }),
  above: (scene) => stepCard(scene, 'pin', scene.words.t('register-pin-title')).text,
  accepted(turn, result) {
    if (result.state !== 'pin_set') return unexpected()
    const { registration } = result
    if (registration.step !== 'done') return onward({ ok: true, value: registration })
    return done(openedCard(turn))
  },
})
