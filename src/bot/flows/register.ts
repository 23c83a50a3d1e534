import { type Card, open } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import { defineFlow, done, next, refused, type Start } from '../flow/define.ts'
import { currencyStep } from '../register/currency.ts'
import { emailStep } from '../register/email.ts'
import { emailLinkStep } from '../register/email-link.ts'
import { nameStep } from '../register/name.ts'
import { openedCard } from '../register/opened-card.ts'
import { passwordStep } from '../register/password.ts'
import { phoneStep } from '../register/phone.ts'
import { pinIntroStep, pinPadStep } from '../register/pin.ts'
import { type RegisterState, registerShape } from '../register/state.ts'
import type { Scene, Turn } from '../turn.ts'

/** The question before each; a page and a mailbox are not gone back to, so the last of the questions stands for them. */
const BEFORE = {
  email: 'name',
  phone: 'email',
  currency: 'phone',
  password: 'currency',
  email_link: 'currency',
  pin: 'currency',
  pin_pad: 'currency',
} as const

/**
 * S7-S11: from a name to an open account. Where it stands is the core's to say, so it can be left at any step and
 * taken up again, whatever became of the session.
 */
export default defineFlow<RegisterState>({
  name: 'register',
  version: 1,
  state: registerShape,
  async start(turn, { link }): Promise<Start<RegisterState>> {
    const state = { reopened: false }
    const begun = await turn.core.startRegistration({ actor: turn.actor, ...(link && { payLink: link }) })
    if (begun.ok) return { state, first: next(begun.value.step) }
    const { failure } = begun
    const card = failure.code === 'already_registered' ? openedCard(turn) : failureCard(turn, failure)
    return { state, first: done(card) }
  },
  steps: {
    name: nameStep,
    email: emailStep,
    phone: phoneStep,
    currency: currencyStep,
    password: passwordStep,
    email_link: emailLinkStep,
    pin: pinIntroStep,
    pin_pad: pinPadStep,
  },
  async back({ core, actor, session }) {
    const here = session.flow?.step ?? ''
    const step = here in BEFORE ? BEFORE[here as keyof typeof BEFORE] : 'name'
    const reopened = await core.reopenRegistration({ actor, step })
    return reopened.ok ? next(step, { reopened: true }) : refused(reopened.failure)
  },
  cancelled: async (turn) => pausedCard(turn),
})

/** Cancel only leaves: what was given is kept for a day, unless the person wants it forgotten. */
function pausedCard({ words }: Scene & Pick<Turn, 'chat'>): Card {
  return {
    text: words.t('register-paused'),
    buttons: [
      [open(words.label('register-continue-button'), 'register')],
      [open(words.label('register-forget-button'), 'forget-registration')],
      [open(words.label('home-button'), 'home')],
    ],
  }
}
