import { localeOf } from '../chat/chat.ts'
import type { UseCase } from '../kit/use-case.ts'
import { type Envelope, mailPlace } from './queue-mail.ts'
import type { MailTemplate, MailView } from './views.ts'

/** Takes a mail for sending; null when it was sent. A mail whose sender died on the way is taken, and sent, again. */
export const takeMail: UseCase<{ id: string }, MailView | null> = async (scope, { id }) => {
  const { count } = await scope.tx.mail.updateMany({
    where: { id, state: { in: ['waiting', 'sending'] } },
    data: { state: 'sending' },
  })
  const mail = count > 0 ? await scope.tx.mail.findUnique({ where: { id } }) : null
  if (!mail) return null
  const { to, values } = JSON.parse(scope.keyring.open(mail.dataKey, mailPlace(id), mail.envelope)) as Envelope
  return { id, to, template: mail.template as MailTemplate, locale: localeOf(mail), values }
}
