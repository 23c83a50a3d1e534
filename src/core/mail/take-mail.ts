import { localeOf } from '../chat/chat.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { writeReset } from '../people/reset/reset-mail.ts'
import { type Envelope, mailPlace, sealEnvelope } from './queue-mail.ts'
import { forgotten } from './settle-mail.ts'
import type { MailTemplate, MailView } from './views.ts'

/** Takes a mail for sending; null when it was sent. A mail whose sender died on the way is taken, and sent, again. */
export const takeMail: UseCase<{ id: string }, MailView | null> = async (scope, { id }) => {
  const { count } = await scope.tx.mail.updateMany({
    where: { id, state: { in: ['waiting', 'sending'] } },
    data: { state: 'sending' },
  })
  const mail = count > 0 ? await scope.tx.mail.findUnique({ where: { id } }) : null
  if (!mail) return null
  const envelope = JSON.parse(scope.keyring.open(mail.dataKey, mailPlace(id), mail.envelope)) as Envelope
  const view = { id, template: mail.template as MailTemplate, locale: localeOf(mail), ...envelope }
  return view.template === 'password_reset' && !view.values['token'] ? withLink(scope, view, mail.dataKey) : view
}

// Kept once it is written, so that a second try to send this mail carries the same link and voids none.
async function withLink(scope: Scope, mail: MailView, dataKey: Uint8Array): Promise<MailView | null> {
  const { id, to } = mail
  const reset = await writeReset(scope, to)
  if (!reset) {
    await scope.tx.mail.updateMany({ where: { id }, data: forgotten(scope) })
    return null
  }
  const { locale } = reset
  const values = { ...mail.values, ...reset.values }
  await scope.tx.mail.updateMany({
    where: { id },
    data: { locale, envelope: sealEnvelope(scope, id, dataKey, { to, values }) },
  })
  return { ...mail, locale, values }
}
