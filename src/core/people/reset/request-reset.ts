import type { Locale } from '../../chat/views.ts'
import { fail } from '../../kit/failure.ts'
import { countOne, limitRate, reachedUntil } from '../../kit/rate-limit.ts'
import { HOUR } from '../../kit/time.ts'
import type { Scope, UseCase } from '../../kit/use-case.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import { normaliseEmail } from '../email.ts'
import { LIVES } from '../link/link.ts'
import { addressSubject, sourceSubject } from '../subject.ts'

/** `source`: the internet address it came from, for counting only. `locale`: for the mail to an address we do not know. */
type ResetRequest = { email: string; source: string; locale: Locale }

/** Mails an hour for an address from one place, which is what its owner asks from; and from all together. */
export const MAILS_PER_ADDRESS = 3
const MAILS_FROM_ALL = 12
const REQUESTS_PER_SOURCE = 10

/**
 * Somebody cannot log in any more and gives their address. Here nobody looks whether it has an account: the same rows
 * are written either way, and whether a mail comes of them is decided when it is sent (`reset-mail.ts`). So neither the
 * answer nor the work it took tells who has an account (ATH-09). A fourth request within an hour from one place is
 * answered as the others are, without a mail (REC-01), and so is any once the address has had a dozen; once the links of
 * those before are over one goes all the same. Whoever asks for somebody's address over and over keeps its owner from none,
 * and ends no link that its owner has open.
 */
export const requestReset: UseCase<ResetRequest, null> = async (scope, { email, source, locale }) => {
  const to = normaliseEmail(email) ?? fail({ code: 'email_invalid' })
  const from = sourceSubject(scope, source)
  await limitRate(scope, { subject: from, of: 'reset_request', max: REQUESTS_PER_SOURCE, windowMs: HOUR })
  const subject = addressSubject(scope.keyring.blindIndex('email', to))
  const live = { subject, of: 'reset_link', max: 1, windowMs: LIVES.password_reset }
  if (!(await isWithin(scope, subject, from)) && (await reachedUntil(scope, live))) return null
  await countOne(scope, live)
  await queueMail(scope, { template: 'password_reset', locale, to, values: {} })
  return null
}

/** Whether another mail may go; one that its own place may not have is not counted among those of the address. */
async function isWithin(scope: Scope, subject: string, from: string): Promise<boolean> {
  const own = { subject, of: `reset_mail ${from}`, max: MAILS_PER_ADDRESS, windowMs: HOUR }
  if ((await countOne(scope, own)).count > own.max) return false
  const all = { subject, of: 'reset_mail', max: MAILS_FROM_ALL, windowMs: HOUR }
  return (await countOne(scope, all)).count <= all.max
}
