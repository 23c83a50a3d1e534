import { localeOf } from '../../chat/chat.ts'
import type { Locale } from '../../chat/views.ts'
import type { Scope } from '../../kit/use-case.ts'
import { addLink } from '../link/link.ts'
import { phraseFor } from '../mail-user.ts'

/**
 * What a mail to reset a password says, decided as it is about to be sent: a link for the address's account, in its
 * owner's language; null where there is no account, for then nothing is sent.
 */
export async function writeReset(
  scope: Scope,
  to: string,
): Promise<{ locale: Locale; values: { token: string; phrase?: string } } | null> {
  const emailIndex = scope.keyring.blindIndex('email', to)
  // Whoever is just taking the address away, or the password, goes first: the link is of what is then.
  await scope.tx.$queryRaw`select 1 from "user" where email_index = ${emailIndex} for share`
  const user = await scope.tx.user.findUnique({
    where: { emailIndex },
    select: { id: true, locale: true, dataKey: true, phrase: true },
  })
  if (!user) return null
  // Beside those there are: anybody may ask, and none of them may end the one its owner has open. Using one ends all.
  const { token } = await addLink(scope, 'password_reset', user.id)
  return { locale: localeOf(user), values: { token, ...phraseFor(scope, user) } }
}
