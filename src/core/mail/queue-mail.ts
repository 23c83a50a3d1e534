import type { Locale } from '../chat/views.ts'
import { enqueue } from '../kit/jobs.ts'
import type { Scope } from '../kit/use-case.ts'
import type { MailTemplate } from './views.ts'

export const SEND_MAIL = 'send-mail'

export type Envelope = { to: string; values: Record<string, string> }

export const mailPlace = (id: string): string => `mail.envelope:${id}`

/** Puts a mail into the outbox, sealed: it commits with the change it tells of, or not at all. */
export async function queueMail(
  scope: Scope,
  { template, locale, ...envelope }: Envelope & { template: MailTemplate; locale: Locale },
): Promise<void> {
  const id = scope.newId()
  const dataKey = scope.keyring.newDataKey()
  await scope.tx.mail.create({
    data: { id, template, locale, dataKey, envelope: sealEnvelope(scope, id, dataKey, envelope), createdAt: scope.now },
    select: { id: true },
  })
  await enqueue(scope, SEND_MAIL, { id })
}

/** What a mail says and to whom, sealed for its row. */
export const sealEnvelope = ({ keyring }: Scope, id: string, dataKey: Uint8Array, { to, values }: Envelope) =>
  keyring.seal(dataKey, mailPlace(id), JSON.stringify({ to, values }))
