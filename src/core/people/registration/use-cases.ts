import { cancelRegistration } from './cancel-registration.ts'
import { givePhone } from './give-phone.ts'
import { giveRegistration } from './give-registration.ts'
import { reopenRegistration } from './reopen-registration.ts'
import { resendEmail } from './resend-email.ts'
import { startRegistration } from './start-registration.ts'

/** Opening an account, one transaction a step. */
export const REGISTRATION = {
  startRegistration,
  giveRegistration,
  givePhone,
  reopenRegistration,
  resendEmail,
  cancelRegistration,
} as const
