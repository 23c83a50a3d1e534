import type { ChatRef } from '../../chat/views.ts'
import { fail } from '../../kit/failure.ts'
import type { Scope, UseCase } from '../../kit/use-case.ts'
import { CURRENCY_CODES, isCurrency } from '../../money/currency.ts'
import { countryOfPhone } from '../../region/country-of-phone.ts'
import { refuseRegion } from '../../region/refuse-region.ts'
import { normaliseEmail } from '../email.ts'
import { checkName } from '../name.ts'
import type { RegistrationView } from '../views.ts'
import { openRegistration, type Registration } from './draft.ts'
import { advance } from './progress.ts'
import { limitVerification, sendVerification } from './verification.ts'

type Field = 'name' | 'email' | 'currency'
type Given = { actor: ChatRef; field: Field; value: string }

/** Takes one answer of a registration, in any order. Giving an email sends its link. */
export const giveRegistration: UseCase<Given, RegistrationView> = async (scope, { actor, field, value }) => {
  const registration = await openRegistration(scope, actor)
  await TAKE[field](scope, registration, value)
  if (registration.draft.reopened === field) delete registration.draft.reopened
  return advance(scope, registration)
}

const TAKE: Record<Field, (scope: Scope, registration: Registration, value: string) => void | Promise<void>> = {
  name: (_scope, { draft }, value) => {
    const checked = checkName(value)
    if ('problem' in checked) return fail({ code: 'name_invalid', reason: checked.problem })
    draft.name = checked.name
  },
  currency: async (scope, { draft }, value) => {
    const code = value.trim().toUpperCase()
    if (!isCurrency(code)) return fail({ code: 'currency_not_supported', supported: CURRENCY_CODES })
    if (draft.phone) await refuseRegion(scope, { country: countryOfPhone(draft.phone) }, 'hold', code)
    draft.currency = code
  },
  email: async (scope, registration, value) => {
    const email = normaliseEmail(value)
    if (!email) return fail({ code: 'email_invalid' })
    // The same address again keeps its proof; another one starts without.
    if (email === registration.draft.email) return
    registration.draft.email = email
    registration.emailVerifiedAt = null
    await limitVerification(scope, registration)
    await sendVerification(scope, registration)
  },
}
