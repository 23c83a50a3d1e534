import { hashOfSecret } from '../api/secret.ts'
import { chatKey, chatName } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import type { AuditActor } from '../kit/audit.ts'
import { tokenHash } from '../kit/token.ts'
import type { Scope } from '../kit/use-case.ts'

/** Who was refused. `counted`: whose rows are counted together; `subject`: the account, or whatever of theirs is known. */
export type Asker = { actor: AuditActor; counted: string; subject: string }

/** What a call at the door says of whoever calls: their chat or their browser's cookie, a shop's key, a one-time link. */
type Named = { actor?: ChatRef | { session: string }; key?: string; token?: string }

/** Nobody who has anything here: all of them are counted as one, or whoever has a thousand chats had a thousand counts. */
const stranger = (actor: AuditActor): Asker => ({ actor, counted: 'strangers', subject: 'nobody' })

/** Who calls, by what they named themselves with; secrets are looked up and never said. */
export async function askerOf(scope: Scope, input: unknown): Promise<Asker> {
  const { actor, key, token } = (typeof input === 'object' && input !== null ? input : {}) as Named
  if (actor && 'session' in actor) return ofSession(scope, actor.session)
  if (actor) return ofChat(scope, actor)
  if (typeof key === 'string') return ofKey(scope, key)
  return typeof token === 'string' ? ofLink(scope, token) : stranger('system')
}

async function ofChat({ tx }: Scope, actor: ChatRef): Promise<Asker> {
  const where = chatKey(actor)
  const chat = await tx.chat.findUnique({ where, select: { userId: true } })
  const name = chatName(actor)
  if (chat?.userId) return { actor, counted: name, subject: `user:${chat.userId}` }
  const staff = await tx.staff.findUnique({ where, select: { role: true } })
  return staff ? { actor, counted: name, subject: name } : stranger(actor)
}

async function ofSession({ tx }: Scope, session: string): Promise<Asker> {
  const found = await tx.webSession.findUnique({ where: { tokenHash: tokenHash(session) } })
  if (!found) return stranger('system')
  const subject = `user:${found.userId}`
  return { actor: { sessionId: found.id }, counted: subject, subject }
}

async function ofKey({ tx }: Scope, key: string): Promise<Asker> {
  const secretHash = hashOfSecret(key)
  const found = secretHash && (await tx.apiKey.findUnique({ where: { secretHash } }))
  if (!found) return stranger('system')
  return { actor: { apiKeyId: found.id }, counted: `api_key:${found.id}`, subject: `shop:${found.shopId}` }
}

async function ofLink({ tx }: Scope, token: string): Promise<Asker> {
  const found = await tx.linkToken.findUnique({ where: { tokenHash: tokenHash(token) } })
  if (!found) return stranger('system')
  const { purpose, subject } = found
  return { actor: { page: purpose }, counted: `link:${subject}`, subject: `link:${subject}` }
}
