import type { User } from '#prisma'
import { localeOf } from '../chat/chat.ts'
import type { Scope } from '../kit/use-case.ts'
import { queueMail } from '../mail/queue-mail.ts'
import type { MailTemplate } from '../mail/views.ts'
import { openName, userPlace } from './actor.ts'
import { openPhrase } from './phrase.ts'

type Addressee = Pick<User, 'id' | 'dataKey' | 'name' | 'email' | 'locale' | 'phrase'>

/**
 * Writes to a person at their proven address, in their language. Every such mail has their `name`, their phrase, and
 * `values`.
 */
export async function mailUser(
  scope: Scope,
  user: Addressee,
  template: MailTemplate,
  values: Record<string, string> = {},
): Promise<void> {
  await queueMail(scope, {
    template,
    locale: localeOf(user),
    to: addressOf(scope, user),
    values: { name: openName(scope, user), ...phraseFor(scope, user), ...values },
    hears: { of: 'account', who: { userId: user.id } },
  })
}

/** The same for whoever has this id. */
export async function mailOwner(
  scope: Scope,
  userId: string,
  template: MailTemplate,
  values: Record<string, string> = {},
): Promise<void> {
  await mailUser(scope, await scope.tx.user.findUniqueOrThrow({ where: { id: userId } }), template, values)
}

/** The phrase by which its owner knows a mail of ours, as a mail's values have it; nothing while they have none. */
export function phraseFor(
  scope: Pick<Scope, 'keyring'>,
  user: Pick<User, 'id' | 'dataKey' | 'phrase'>,
): { phrase?: string } {
  const phrase = openPhrase(scope, user)
  return phrase === null ? {} : { phrase }
}

/** A person's proven address. */
export const addressOf = (
  { keyring }: Pick<Scope, 'keyring'>,
  { id, dataKey, email }: Pick<User, 'id' | 'dataKey' | 'email'>,
): string => keyring.open(dataKey, userPlace('email', id), email)
