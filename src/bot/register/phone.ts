import { again, refused, type Step, unexpected } from '../flow/define.ts'
import { keepRow, onward, type RegisterState, stepCard, whereItStands } from './state.ts'

/** TG-05: the person's own number, shared by Telegram. A typed number, or somebody else's card, proves nothing. */
export const phoneStep: Step<RegisterState> = {
  awaits: 'register-phone-awaits',
  prompt: (scene, state) =>
    stepCard(scene, 'phone', scene.words.t('register-phone-ask'), {
      buttons: [keepRow(scene, state)],
      askContact: scene.words.label('register-phone-share-button'),
    }),
  async accept(turn, input) {
    if (input.kind === 'press' && input.action === 'keep') return whereItStands(turn)
    if (input.kind === 'forward') return again('register-phone-foreign')
    if (input.kind === 'text') return again('register-phone-typed')
    if (input.kind !== 'contact') return unexpected()
    const given = await turn.core.givePhone({
      actor: turn.actor,
      phone: input.phone,
      contactTelegramId: input.telegramId,
    })
    return onward(given, (failure) => {
      if (failure.code === 'phone_foreign') return again('register-phone-foreign')
      return failure.code === 'phone_invalid' ? again('register-phone-invalid') : refused(failure)
    })
  },
}
