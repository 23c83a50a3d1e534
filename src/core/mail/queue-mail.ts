import type { Locale } from '../chat/views.ts'
import { enqueue } from '../kit/jobs.ts'
import type { Scope } from '../kit/use-case.ts'
import type { MailTemplate, NoMailbox } from './views.ts'

export const SEND_MAIL = 'send-mail'

/** Who hears, in the chat, that a mail's address is none; and which address that was. */
type HearsOfNoMailbox = {
  of: NoMailbox
  who: { userId: string } | { botId: string; telegramId: string }
}

export type Envelope = { to: string; values: Record<string, string>; hears?: HearsOfNoMailbox }

export const mailPlace = (id: string): string => `mail.envelope:${id}`

/**
 * Puts a mail into the outbox, sealed: it commits with the change it tells of, or not at all.
 * @param mail `hears`: left out where nobody is known who may hear what became of it
 */
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
export const sealEnvelope = ({ keyring }: Scope, id: string, dataKey: Uint8Array, { to, values, hears }: Envelope) =>
  keyring.seal(dataKey, mailPlace(id), JSON.stringify({ to, values, hears }))
