import { chatName } from '../../chat/chat-key.ts'
import type { Locale } from '../../chat/views.ts'
import { fail } from '../../kit/failure.ts'
import { countOne, limitRate } from '../../kit/rate-limit.ts'
import { DAY, HOUR } from '../../kit/time.ts'
import type { Scope, UseCase } from '../../kit/use-case.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import { notify } from '../../notices/notify.ts'
import { normaliseEmail } from '../email.ts'
import { findLink } from '../link/link.ts'
import { addressSubject, sourceSubject } from '../subject.ts'
import { lockRebind, newChatOf } from './rebind.ts'
import { numberFor } from './recovery-number.ts'
import { RECOVERY_MAILS } from './views.ts'

type Request = { token: string; email: string; source: string; locale: Locale }

const REQUESTS_PER_SOURCE = 10

/**
 * Somebody without app and recovery codes wants their wallet in the chat of this link (REC-06): a mail to the address
 * they name leads on, and the chat shows the two digits that the page behind it asks for. As with a reset, nobody looks
 * here whether the address has an account, and nobody says whether there were too many mails (ATH-09).
 */
export const requestRecovery: UseCase<Request, null> = async (scope, { token, email, source, locale }) => {
  const { subject: id } = await findLink(scope, token, 'rebind')
  const to = normaliseEmail(email) ?? fail({ code: 'email_invalid' })
  const from = sourceSubject(scope, source)
  await limitRate(scope, { subject: from, of: 'recovery_request', max: REQUESTS_PER_SOURCE, windowMs: HOUR })
  const rebind = (await lockRebind(scope, id, ['open'])) ?? fail({ code: 'link_expired' })
  const chat = newChatOf(rebind)
  const emailIndex = scope.keyring.blindIndex('email', to)
  const goes = await isWithin(scope, addressSubject(emailIndex), chatName(chat))
  const number = await numberFor(scope, rebind, emailIndex)
  await notify(scope, { chat }, { kind: 'recovery_number', number })
  if (goes) await queueMail(scope, { template: 'recovery', locale, to, values: { rebind: id } })
  return null
}

/** Whether another mail may go; one that its own chat may not have is not counted among those of the address. */
async function isWithin(scope: Scope, subject: string, chat: string): Promise<boolean> {
  const byChat = { subject, of: `recovery_mail ${chat}`, max: RECOVERY_MAILS.chat, windowMs: DAY }
  if ((await countOne(scope, byChat)).count > byChat.max) return false
  const byAll = { subject, of: 'recovery_mails', max: RECOVERY_MAILS.address, windowMs: DAY }
  return (await countOne(scope, byAll)).count <= byAll.max
}
