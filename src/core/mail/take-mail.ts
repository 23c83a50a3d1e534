import { localeOf } from '../chat/chat.ts'
import type { Locale } from '../chat/views.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { writeRecovery } from '../people/rebind/recovery-mail.ts'
import { writeReset } from '../people/reset/reset-mail.ts'
import { writePassword } from '../people/session/password-mail.ts'
import { writeTries } from '../people/session/tries-mail.ts'
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
  const { to, values } = envelope
  const view = { id, template: mail.template as MailTemplate, locale: localeOf(mail), to, values }
  return view.template in LATE && !view.values['decided'] ? withLink(scope, view, mail.dataKey) : view
}

/** Mails to an address somebody named: whether it has an account is looked at here, where nobody waits (ATH-09). */
const LATE: Partial<Record<MailTemplate, Late>> = {
  password_reset: writeReset,
  password_void: writeReset,
  mailbox_done: writeReset,
  mailbox_done_frozen: writeReset,
  mailbox_done_restricted: writeReset,
  recovery: writeRecovery,
  tries_exceeded: writeTries,
  password_known: writePassword,
}

/** What such a mail says in the end, of what it came with; null: nothing, and it is never sent. */
export type Late = (
  scope: Scope,
  to: string,
  values: Readonly<Record<string, string>>,
) => Promise<{ locale: Locale; values: Record<string, string> } | null>

// Kept once it is written, so that a second try to send this mail carries the same link and voids none.
async function withLink(scope: Scope, mail: MailView, dataKey: Uint8Array): Promise<MailView | null> {
  const { id, to } = mail
  const written = await LATE[mail.template]?.(scope, to, mail.values)
  if (!written) {
    await scope.tx.mail.updateMany({ where: { id }, data: forgotten(scope) })
    return null
  }
  const { locale } = written
  const values = { ...mail.values, ...written.values, decided: 'yes' }
  await scope.tx.mail.updateMany({
    where: { id },
    data: { locale, envelope: sealEnvelope(scope, id, dataKey, { to, values }) },
  })
  return { ...mail, locale, values }
}
