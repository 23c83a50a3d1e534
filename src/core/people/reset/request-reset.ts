import type { Locale } from '../../chat/views.ts'
import { fail } from '../../kit/failure.ts'
import { countOne, limitRate, reachedUntil } from '../../kit/rate-limit.ts'
import { HOUR } from '../../kit/time.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import { normaliseEmail } from '../email.ts'
import { LIVES } from '../link/link.ts'
import { addressSubject, sourceSubject } from '../subject.ts'

/** `source`: the internet address it came from, for counting only. `locale`: for the mail to an address we do not know. */
type ResetRequest = { email: string; source: string; locale: Locale }

export const MAILS_PER_ADDRESS = 3
const REQUESTS_PER_SOURCE = 10

/**
 * Somebody cannot log in any more and gives their address. Here nobody looks whether it has an account: the same rows
 * are written either way, and whether a mail comes of them is decided when it is sent (`reset-mail.ts`). So neither the
 * answer nor the work it took tells who has an account (ATH-09). A fourth request within an hour is answered as the
 * others are, without a mail (REC-01); once the links of those before are over one goes all the same, or whoever asks for
 * somebody's address over and over would keep its owner from any.
 */
export const requestReset: UseCase<ResetRequest, null> = async (scope, { email, source, locale }) => {
  const to = normaliseEmail(email) ?? fail({ code: 'email_invalid' })
  const from = sourceSubject(scope, source)
  await limitRate(scope, { subject: from, of: 'reset_request', max: REQUESTS_PER_SOURCE, windowMs: HOUR })
  const subject = addressSubject(scope.keyring.blindIndex('email', to))
  const { count } = await countOne(scope, { subject, of: 'reset_mail', max: MAILS_PER_ADDRESS, windowMs: HOUR })
  const live = { subject, of: 'reset_link', max: 1, windowMs: LIVES.password_reset }
  if (count > MAILS_PER_ADDRESS && (await reachedUntil(scope, live))) return null
  await countOne(scope, live)
  await queueMail(scope, { template: 'password_reset', locale, to, values: {} })
  return null
}
