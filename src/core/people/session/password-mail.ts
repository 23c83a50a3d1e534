import { localeOf } from '../../chat/chat.ts'
import { countOne } from '../../kit/rate-limit.ts'
import { DAY, momentOf } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import type { Late } from '../../mail/take-mail.ts'
import { notify } from '../../notices/notify.ts'
import { addressOf, phraseFor } from '../mail-user.ts'

const WARNINGS_A_DAY = 3
const WARNED = 'password_mail'

/**
 * A code was wrong that was typed with or after a password: if that was right, somebody knows it, and its owner hears
 * with the first, however slowly they guess (ATH-11). Put into the outbox whatever the password was, and decided where it
 * is taken out: nobody who tries can tell which was wrong (ATH-06, ATH-09).
 */
export const warnOfPassword = (scope: Scope, to: string, password: 'right' | 'wrong'): Promise<void> =>
  queueMail(scope, { template: 'password_known', locale: 'en', to, values: { at: scope.now.toISOString(), password } })

/** The same where the password was right. */
export async function warnOwnerOfPassword(scope: Scope, userId: string): Promise<void> {
  const user = await scope.tx.user.findUniqueOrThrow({ where: { id: userId } })
  await warnOfPassword(scope, addressOf(scope, user), 'right')
}

/** With a new password, its owner may hear as often again. */
export const renewPasswordWarnings = ({ tx }: Pick<Scope, 'tx'>, userId: string) =>
  tx.factorThrottle.deleteMany({ where: { subject: `user:${userId}`, factor: WARNED } })

/** The warning as it is about to be sent; the chat hears of it with the mail. Null where there is nothing to warn of. */
export const writePassword: Late = async (scope, to, { at, password }) => {
  const moment = momentOf(at ?? '')
  if (password !== 'right' || !moment) return null
  const emailIndex = scope.keyring.blindIndex('email', to)
  const user = await scope.tx.user.findUnique({
    where: { emailIndex },
    select: { id: true, locale: true, dataKey: true, phrase: true },
  })
  if (!user) return null
  const few = { subject: `user:${user.id}`, of: WARNED, max: WARNINGS_A_DAY, windowMs: DAY }
  const { count } = await countOne(scope, few)
  if (count > few.max) return null
  await notify(scope, { userId: user.id }, { kind: 'password_known', at: moment })
  return { locale: localeOf(user), values: phraseFor(scope, user) }
}
