import type { ChatRef } from '../chat/views.ts'
import type { Scope } from './use-case.ts'

export type AuditActor = ChatRef | 'system'
/** Ids, codes and counts. Never a secret, a name, an address or what somebody wrote. */
export type AuditDetail = Record<string, string | number | boolean | null>

/**
 * Notes that something security-relevant happened, in the transaction that made it happen. Rows are only ever added.
 * @param action dotted, in the past tense: `password.set`
 * @param subject what it happened to: `user:<id>`, `registration:<id>`
 */
export async function audit(
  scope: Scope,
  actor: AuditActor,
  action: string,
  subject: string,
  detail: AuditDetail = {},
): Promise<void> {
  await scope.tx.auditEvent.create({
    data: {
      at: scope.now,
      actor: actor === 'system' ? actor : `chat:${actor.botId}:${actor.telegramId}`,
      action,
      subject,
      detail,
    },
    select: { id: true },
  })
}
