import type { Scope } from '../../kit/use-case.ts'
import { phoneTail } from '../phone.ts'
import type { RegistrationStep, RegistrationView } from '../views.ts'
import { type Registration, saveRegistration } from './draft.ts'
import { openAccount } from './open-account.ts'

/** Keeps what was given. When it was the last thing missing, the account opens in this same transaction. */
export async function advance(scope: Scope, registration: Registration): Promise<RegistrationView> {
  if (nextStep(registration) === 'done' && (await openAccount(scope, registration))) return view(registration)
  await saveRegistration(scope, registration)
  return view(registration)
}

/** What is asked for next: the step that was reopened, else the first one without an answer. */
export function nextStep({ draft, emailVerifiedAt }: Registration): RegistrationStep {
  if (draft.reopened) return draft.reopened
  if (!draft.name) return 'name'
  if (!draft.email) return 'email'
  if (!draft.phone) return 'phone'
  if (!draft.currency) return 'currency'
  if (!draft.passwordHash) return 'password'
  if (!emailVerifiedAt) return 'email_link'
  return draft.pinHash ? 'done' : 'pin'
}

/** What the chat may show: no more of the phone than its tail, nothing of the secrets. */
export function view(registration: Registration): RegistrationView {
  const { name, email, phone, currency } = registration.draft
  return {
    step: nextStep(registration),
    given: {
      ...(name && { name }),
      ...(email && { email }),
      ...(phone && { phoneTail: phoneTail(phone) }),
      ...(currency && { currency }),
    },
    expiresAt: registration.expiresAt,
  }
}
