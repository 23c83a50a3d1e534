import type { AuditEvent, Prisma } from '#prisma'
import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { notingMisses } from '../staff/missed-customer.ts'
import { requireStaff, type StaffActor } from '../staff/staff-actor.ts'
import { linesOf } from './audit-lines.ts'
import { type AuditSubject, auditSubject } from './audit-subject.ts'
import { withoutOwn } from './own-matters.ts'
import type { AuditPage } from './views.ts'

const PAGE = 8
const READ_AT_ONCE = 4 * PAGE
/** How often a look reads on past what is its reader's own, before it stops where it is. */
const STEPS_MAX = 8

type Where = Prisma.AuditEventWhereInput

/** `of`: whom or what; from `from` up to `until`; `before`: the id of the last row that was seen. */
type Asked = { actor: ChatRef; of?: string; from?: Date; until?: Date; before?: string }

const listOnce: UseCase<Asked, AuditPage> = async (scope, { actor, of, from, until, before }) => {
  const staff = await requireStaff(scope, actor, 'audit.see')
  const about = of === undefined ? null : await auditSubject(scope, staff, of)
  const where = [
    about ? { OR: meant(about) } : {},
    // Most of what is their own needs no looking at.
    { subject: { notIn: staff.wallets.map((wallet) => `user:${wallet}`) } },
    from || until ? { at: { ...(from && { gte: from }), ...(until && { lt: until }) } } : {},
  ]
  const found = await newest(scope, staff, where, before)
  await audit(scope, actor, 'audit.read', about?.subjects.at(-1) ?? 'audit')
  return pageOf(scope, about, found)
}

/**
 * Staff: who did what to what, and why, the newest first, eight rows at a time. Reading it is a row itself. Never what
 * is about the actor's own account, money, shop or requests: where that is hundreds of rows, a page has fewer than eight, or
 * none, and goes on from where it stopped. `not_found` for a word that names nothing, `customer_not_found`
 * for a person who is nobody, which leaves a row, too; `too_many_requests`, `own_account`.
 */
export const listAudit = notingMisses(listOnce, () => 'audit')

/** `readTo`: the oldest row that was looked at, where there may be more behind it; null at the trail's end. */
type Found = { rows: AuditEvent[]; readTo: string | null }

/** The newest rows that are not about the reader, one more than a page where there are so many within a look's steps. */
async function newest(scope: Scope, staff: StaffActor, where: Where[], from?: string): Promise<Found> {
  const rows: AuditEvent[] = []
  let before = from
  for (let step = 0; step < STEPS_MAX && rows.length <= PAGE; step++) {
    const read = await scope.tx.auditEvent.findMany({
      where: { AND: [...where, before === undefined ? {} : { id: { lt: BigInt(before) } }] },
      orderBy: { id: 'desc' },
      take: READ_AT_ONCE,
    })
    rows.push(...(await withoutOwn(scope, staff, read, ({ subject }) => subject)))
    if (read.length < READ_AT_ONCE) return { rows, readTo: null }
    before = read.at(-1)?.id.toString()
  }
  return { rows, readTo: before ?? null }
}

/** As what rows that are of people name a payment. */
const NAMED_AS = ['payment', 'intent']

const meant = ({ actors, subjects, payout, payment }: AuditSubject) => [
  { actor: { in: actors } },
  { subject: { in: subjects } },
  ...(payment === null
    ? []
    : NAMED_AS.map((key) => ({
        subject: { in: payment.parties },
        detail: { path: [key], equals: payment.id },
      }))),
  ...(payout === null ? [] : [{ action: { startsWith: 'payout.' }, detail: { path: ['payout'], equals: payout } }]),
]

async function pageOf(scope: Scope, about: AuditSubject | null, { rows, readTo }: Found): Promise<AuditPage> {
  const shown = rows.slice(0, PAGE)
  const older = rows.length > PAGE ? String(shown.at(-1)?.id) : readTo
  return { lines: await linesOf(scope, shown), of: about?.named ?? null, older }
}
