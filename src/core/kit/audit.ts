import { chatName } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import type { AuditAction } from './audit-actions.ts'
import type { Scope } from './use-case.ts'

/**
 * A chat, a browser that logged in (by its session's id, never its cookie), a shop's server (by its key's id), a page
 * behind a one-time link, or nobody in particular.
 */
export type AuditActor = ChatRef | { sessionId: string } | { apiKeyId: string } | { page: string } | 'system'
/** Ids, codes and counts. Never a secret, a name, an address or what somebody wrote. */
export type AuditDetail = Record<string, string | number | boolean | null>

/**
 * Notes that something security-relevant happened, in the transaction that made it happen. Rows are only ever added.
 * @param action one of the list, for which every shell has words: `password.set`
 * @param subject what it happened to: `user:<id>`, `registration:<id>`
 */
export async function audit(
  scope: Scope,
  actor: AuditActor,
  action: AuditAction,
  subject: string,
  detail: AuditDetail = {},
): Promise<void> {
  await auditAll(scope, actor, action, [{ subject, detail }])
}

/** The same of many things it happened to at once. */
export async function auditAll(
  { tx, now }: Scope,
  actor: AuditActor,
  action: AuditAction,
  happened: readonly { subject: string; detail: AuditDetail }[],
): Promise<void> {
  const row = { at: now, actor: nameOf(actor), action }
  await tx.auditEvent.createMany({ data: happened.map((one) => ({ ...row, ...one })) })
}

function nameOf(actor: AuditActor): string {
  if (actor === 'system') return actor
  if ('page' in actor) return `page:${actor.page}`
  if ('apiKeyId' in actor) return `api_key:${actor.apiKeyId}`
  return 'sessionId' in actor ? `web:${actor.sessionId}` : chatName(actor)
}
