import type { Locale } from '../../chat/views.ts'
import { fail } from '../../kit/failure.ts'
import { countOne, limitRate } from '../../kit/rate-limit.ts'
import { HOUR } from '../../kit/time.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import { normaliseEmail } from '../email.ts'
import { findLink } from '../link/link.ts'
import { addressSubject, sourceSubject } from '../subject.ts'

type Request = { token: string; email: string; source: string; locale: Locale }

const MAILS_PER_ADDRESS = 3
const REQUESTS_PER_SOURCE = 10

/**
 * Somebody without app and recovery codes wants their wallet in the chat of this link (REC-06): a mail to the address
 * they name leads on. As with a reset, nobody looks here whether the address has an account (ATH-09).
 */
export const requestRecovery: UseCase<Request, null> = async (scope, { token, email, source, locale }) => {
  const { subject: rebind } = await findLink(scope, token, 'rebind')
  const to = normaliseEmail(email) ?? fail({ code: 'email_invalid' })
  const from = sourceSubject(scope, source)
  await limitRate(scope, { subject: from, of: 'recovery_request', max: REQUESTS_PER_SOURCE, windowMs: HOUR })
  const address = addressSubject(scope.keyring.blindIndex('email', to))
  const { count } = await countOne(scope, {
    subject: address,
    of: 'recovery_mail',
    max: MAILS_PER_ADDRESS,
    windowMs: HOUR,
  })
  if (count <= MAILS_PER_ADDRESS) await queueMail(scope, { template: 'recovery', locale, to, values: { rebind } })
  return null
}
