import type { AuditEvent } from '#prisma'
import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { linesOf } from './audit-lines.ts'
import { type AuditSubject, auditSubject } from './audit-subject.ts'
import type { AuditPage } from './views.ts'

const PAGE = 8

/** `of`: whom or what; from `from` up to `until`; `before`: the id of the last row that was seen. */
type Asked = { actor: ChatRef; of?: string; from?: Date; until?: Date; before?: string }

/**
 * Staff: who did what to what, and why, the newest first, eight rows at a time. Reading it is a row itself. Never what
 * happened to the actor's own account. `not_found` for a word that names nothing.
 */
export const listAudit: UseCase<Asked, AuditPage> = async (scope, { actor, of, from, until, before }) => {
  const staff = await requireStaff(scope, actor, 'audit.see')
  const about = of === undefined ? null : await auditSubject(scope, actor, of, staff.wallets)
  const rows = await scope.tx.auditEvent.findMany({
    where: {
      AND: [
        about ? { OR: meant(about) } : {},
        { subject: { notIn: staff.wallets.map((wallet) => `user:${wallet}`) } },
        from || until ? { at: { ...(from && { gte: from }), ...(until && { lt: until }) } } : {},
        before === undefined ? {} : { id: { lt: BigInt(before) } },
      ],
    },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
  })
  await audit(scope, actor, 'audit.read', about?.subjects.at(-1) ?? 'audit')
  return pageOf(scope, about, rows)
}

const meant = ({ actors, subjects, payout }: AuditSubject) => [
  { actor: { in: actors } },
  { subject: { in: subjects } },
  ...(payout === null ? [] : [{ action: { startsWith: 'payout.' }, detail: { path: ['payout'], equals: payout } }]),
]

async function pageOf(scope: Scope, about: AuditSubject | null, rows: readonly AuditEvent[]): Promise<AuditPage> {
  const shown = rows.slice(0, PAGE)
  const older = rows.length > PAGE ? String(shown.at(-1)?.id) : null
  return { lines: await linesOf(scope, shown), of: about?.named ?? null, older }
}
