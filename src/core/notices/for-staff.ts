import type { Scope } from '../kit/use-case.ts'
import type { Permission } from '../staff/permissions.ts'
import { staffPermissions } from '../staff/staff-actor.ts'
import type { Reader, Untold } from './reader.ts'
import type { NoticeKind } from './views.ts'

/** What one must still be allowed to do when such a notice is told, however long it waited for its reader. */
const FOR_STAFF: Partial<Record<NoticeKind, Permission>> = {
  ticket_opened: 'tickets.read',
  desk_troubled: 'tickets.read',
  alarm_told: 'alarms.take',
  recovery_opened: 'recovery.see',
  mailbox_opened: 'recovery.see',
  suspense_opened: 'suspense.see',
  suspense_spared: 'suspense.see',
  rates_troubled: 'books.see',
  differences_found: 'books.see',
  lines_unread: 'books.see',
  difference_handed: 'books.work',
  report_contradicted: 'suspense.see',
  risk_opened: 'risk.see',
  identity_submitted: 'identity.see',
  approval_asked: 'queue.see',
  approval_decided: 'queue.see',
}

const neededFor = ({ kind }: Untold): Permission | undefined => FOR_STAFF[kind as NoticeKind]

/**
 * Splits what waits for a chat by whether its holder may still read it: somebody who was dismissed, or has another role
 * by now, gets what is theirs as a customer and nothing else.
 */
export async function byRight(scope: Scope, { botId, telegramId }: Reader, untold: readonly Untold[]) {
  const isAsked = untold.some((row) => neededFor(row) !== undefined)
  const rights = isAsked && botId && telegramId ? await staffPermissions(scope, { botId, telegramId }) : []
  const mayRead = (row: Untold) => {
    const needed = neededFor(row)
    return needed === undefined || rights.includes(needed)
  }
  return { theirs: untold.filter(mayRead), notTheirs: untold.filter((row) => !mayRead(row)) }
}
