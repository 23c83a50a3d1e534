import { link, press } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import { again, type Step, unexpected } from '../flow/define.ts'
import { typedIn } from '../flow/input.ts'
import { onward, type RegisterState, stepCard } from './state.ts'

/** The password is set on a page of ours: what is typed in a chat stays on every device it is synced to. */
export const passwordStep: Step<RegisterState> = {
  awaits: 'register-password-awaits',
  guarded: 'words',
  async prompt(scene) {
    const { core, actor, words, publicUrl } = scene
    const issued = await core.issueLink({ actor, purpose: 'password_set' })
    if (!issued.ok) return failureCard(scene, issued.failure)
    const { token, expiresAt } = issued.value
    return stepCard(scene, 'password', words.t('register-password-ask', { until: words.time(expiresAt) }), {
      buttons: [
        [link(words.label('register-password-page-button'), `${publicUrl}/password#${token}`, 'primary')],
        [press(words.label('register-password-check-button'), 'check')],
      ],
    })
  },
  async accept(turn, input) {
    if (typedIn(input) !== undefined || input.kind === 'forward') {
      // It may well be the password, out of somebody's own notes, too.
      await turn.forget()
      return again('register-password-typed')
    }
    if (input.kind !== 'press' || input.action !== 'check') return unexpected()
    const standing = await turn.core.startRegistration({ actor: turn.actor })
    const waiting = standing.ok && standing.value.step === 'password'
    if (!waiting) return onward(standing)
    turn.toast(turn.words.label('register-password-not-yet'))
    return again('register-password-not-yet')
  },
}
