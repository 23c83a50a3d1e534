import { localeOf } from '../../chat/chat.ts'
import { audit } from '../../kit/audit.ts'
import type { Scope } from '../../kit/use-case.ts'
import { notify } from '../../notices/notify.ts'
import { mailUser } from '../mail-user.ts'
import type { Device, LoginOutcome } from '../views.ts'
import { newSession } from './session.ts'

/** Opens a session for somebody who has shown all they must, and tells the owner in the chat and by mail (ATH-11). */
export async function enter(scope: Scope, userId: string, device: Device): Promise<LoginOutcome> {
  const user = await scope.tx.user.findUniqueOrThrow({ where: { id: userId } })
  const { id: sessionId, token: session } = await newSession(scope, userId, device)
  await audit(scope, { sessionId }, 'session.opened', `user:${userId}`)
  await notify(scope, { userId }, { kind: 'logged_in', at: scope.now, device, sessionId })
  await mailUser(scope, user, 'logged_in', { at: scope.now.toISOString(), ...named(device) })
  return { state: 'open', session, locale: localeOf(user) }
}

const named = ({ browser, system }: Device) => ({ ...(browser && { browser }), ...(system && { system }) })
