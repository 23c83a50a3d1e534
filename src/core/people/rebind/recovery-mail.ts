import { localeOf } from '../../chat/chat.ts'
import type { Locale } from '../../chat/views.ts'
import type { Scope } from '../../kit/use-case.ts'
import { newLink } from '../link/link.ts'
import { phraseFor } from '../mail-user.ts'
import { lockRebind } from './rebind.ts'
import { isAskedFor } from './recovery-number.ts'

/**
 * What a mail to begin a recovery says, decided as it is about to be sent: a link that joins the address's account with
 * the chat that asked; null where there is no such account, or nobody waits any more, for that address. Its digits have to
 * be typed for each link anew.
 */
export async function writeRecovery(
  scope: Scope,
  to: string,
  { rebind: rebindId = '' }: Readonly<Record<string, string>>,
): Promise<{ locale: Locale; values: { token: string; phrase?: string } } | null> {
  const emailIndex = scope.keyring.blindIndex('email', to)
  const user = await scope.tx.user.findUnique({
    where: { emailIndex },
    select: { id: true, locale: true, dataKey: true, phrase: true },
  })
  const rebind = await lockRebind(scope, rebindId, ['open'])
  if (!user || !rebind || !isAskedFor(rebind, emailIndex)) return null
  await scope.tx.rebind.update({
    where: { id: rebindId },
    data: { userId: user.id, numberAt: null },
    select: { id: true },
  })
  const { token } = await newLink(scope, 'recovery', rebindId)
  return { locale: localeOf(user), values: { token, ...phraseFor(scope, user) } }
}
