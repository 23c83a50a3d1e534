import { again, refused, type Step, unexpected } from '../flow/define.ts'
import { inKey } from '../i18n/in-key.ts'
import { keepRow, onward, type RegisterState, stepCard, whereItStands } from './state.ts'

/** The name that payees will see, masked. */
export const nameStep: Step<RegisterState> = {
  awaits: 'register-name-awaits',
  prompt: (scene, state) =>
    stepCard(scene, 'name', scene.words.t('register-name-ask'), { buttons: [keepRow(scene, state)] }),
  async accept(turn, input) {
    if (input.kind === 'press' && input.action === 'keep') return whereItStands(turn)
    if (input.kind !== 'text') return unexpected()
    const given = await turn.core.giveRegistration({ actor: turn.actor, field: 'name', value: input.text })
    return onward(given, (failure) => {
      if (failure.code !== 'name_invalid') return refused(failure)
      return again(`register-name-${inKey(failure.reason)}`)
    })
  },
}
