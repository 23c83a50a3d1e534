import type { User } from '#prisma'
import { localeOf } from '../chat/chat.ts'
import type { Scope } from '../kit/use-case.ts'
import { queueMail } from '../mail/queue-mail.ts'
import type { MailTemplate } from '../mail/views.ts'
import { openName, userPlace } from './actor.ts'

type Addressee = Pick<User, 'id' | 'dataKey' | 'name' | 'email' | 'locale'>

/** Writes to a person at their proven address, in their language. Every such mail may use their `name`, and `values`. */
export async function mailUser(
  scope: Scope,
  user: Addressee,
  template: MailTemplate,
  values: Record<string, string> = {},
): Promise<void> {
  const to = scope.keyring.open(user.dataKey, userPlace('email', user.id), user.email)
  await queueMail(scope, { template, locale: localeOf(user), to, values: { name: openName(scope, user), ...values } })
}
