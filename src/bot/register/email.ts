import { again, refused, type Step, unexpected } from '../flow/define.ts'
import { keepRow, onward, type RegisterState, stepCard, whereItStands } from './state.ts'

/** The address that gets the link. Whether it has an account already is told to its owner only, by mail. */
export const emailStep: Step<RegisterState> = {
  awaits: 'register-email-awaits',
  prompt: (scene, state) =>
    stepCard(scene, 'email', scene.words.t('register-email-ask'), { buttons: [keepRow(scene, state)] }),
  async accept(turn, input) {
    if (input.kind === 'press' && input.action === 'keep') return whereItStands(turn)
    if (input.kind !== 'text') return unexpected()
    const given = await turn.core.giveRegistration({ actor: turn.actor, field: 'email', value: input.text })
    return onward(given, (failure) =>
      failure.code === 'email_invalid'
        ? again('register-email-invalid', { typed: input.text.slice(0, 80) })
        : refused(failure),
    )
  },
}
