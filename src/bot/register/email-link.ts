import { press } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import { again, next, refused, type Step, unexpected } from '../flow/define.ts'
import { onward, type RegisterState, stepCard } from './state.ts'

/** S10: the account opens only after the link in the mail was confirmed. */
export const emailLinkStep: Step<RegisterState> = {
  awaits: 'register-link-awaits',
  async prompt(scene) {
    const { core, actor, words } = scene
    const standing = await core.startRegistration({ actor })
    if (!standing.ok) return failureCard(scene, standing.failure)
    const email = standing.value.given.email ?? ''
    return stepCard(scene, 'email_link', words.t('register-link-ask', { email }), {
      buttons: [
        [press(words.label('register-link-check-button'), 'check')],
        [
          press(words.label('register-link-again-button'), 'resend'),
          press(words.label('register-link-change-button'), 'change'),
        ],
      ],
    })
  },
  async accept(turn, input) {
    const { core, actor } = turn
    if (input.kind !== 'press') return unexpected()
    if (input.action === 'change') {
      const reopened = await core.reopenRegistration({ actor, step: 'email' })
      return reopened.ok ? next('email', { reopened: true }) : refused(reopened.failure)
    }
    if (input.action === 'resend') {
      const sent = await core.resendEmail({ actor })
      if (!sent.ok && sent.failure.code === 'too_many_requests') {
        return again('register-link-too-many', { until: turn.words.time(sent.failure.until) })
      }
      // Asked twice, the card says the same thing twice, which nobody sees.
      if (sent.ok) turn.toast(turn.words.label('register-link-sent'))
      return onward(sent, refused, { key: 'register-link-sent' })
    }
    const standing = await core.startRegistration({ actor })
    const waiting = standing.ok && standing.value.step === 'email_link'
    if (!waiting) return onward(standing)
    turn.toast(turn.words.label('register-link-not-yet'))
    return again('register-link-not-yet')
  },
}
