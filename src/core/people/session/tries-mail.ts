import { localeOf } from '../../chat/chat.ts'
import type { Locale } from '../../chat/views.ts'
import { countOne } from '../../kit/rate-limit.ts'
import { DAY } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import { notify } from '../../notices/notify.ts'
import { addressOf, phraseFor } from '../mail-user.ts'
import { addressSubject } from '../subject.ts'

const WARNINGS_A_DAY = 3

/**
 * Five wrong tries for an address, from one place or from many: its owner hears of it (ATH-11), if it has one. That is
 * looked at where the mail is sent, and nobody who tries can tell (ATH-09); a few warnings a day are enough.
 */
export async function warnOfTries(scope: Scope, to: string, subject: string): Promise<void> {
  const { count } = await countOne(scope, { subject, of: 'tries_mail', max: WARNINGS_A_DAY, windowMs: DAY })
  const values = { at: scope.now.toISOString() }
  if (count <= WARNINGS_A_DAY) await queueMail(scope, { template: 'tries_exceeded', locale: 'en', to, values })
}

/** The same for whoever has an account: five were wrong behind a password, or a mail, and nothing out of their own chat. */
export async function warnOwnerOfTries(scope: Scope, userId: string): Promise<void> {
  const user = await scope.tx.user.findUniqueOrThrow({ where: { id: userId } })
  await warnOfTries(scope, addressOf(scope, user), addressSubject(user.emailIndex))
}

/** The warning as it is about to be sent; the chat hears of it with the mail. Null where there is no account. */
export async function writeTries(
  scope: Scope,
  to: string,
): Promise<{ locale: Locale; values: { phrase?: string } } | null> {
  const emailIndex = scope.keyring.blindIndex('email', to)
  const user = await scope.tx.user.findUnique({
    where: { emailIndex },
    select: { id: true, locale: true, dataKey: true, phrase: true },
  })
  if (!user) return null
  await notify(scope, { userId: user.id }, { kind: 'tries_exceeded', at: scope.now })
  return { locale: localeOf(user), values: phraseFor(scope, user) }
}
