import type { Approval, Prisma } from '#prisma'
import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { requireStaff, type StaffActor, staffPermissions } from '../staff/staff-actor.ts'
import { viewApproval } from './approval.ts'
import type { ApprovalKind } from './asked.ts'
import { KINDS, kindOf } from './kinds.ts'
import { isAbout } from './owners.ts'
import type { ApprovalView } from './views.ts'

const SHOWN_MAX = 50

/**
 * Staff: the open requests that the actor may decide, and their own, 50 of each at most; the oldest first. Never one
 * about themselves. Each of the two is looked for by itself: much of the one does not hide the other.
 */
export const listApprovals: UseCase<{ actor: ChatRef }, ApprovalView[]> = async (scope, { actor }) => {
  const staff = await requireStaff(scope, actor, 'queue.see')
  await audit(scope, actor, 'approvals.listed', 'approvals')
  const rights = await staffPermissions(scope, actor)
  const approvable = (Object.keys(KINDS) as ApprovalKind[]).filter((kind) => rights.includes(kindOf(kind).approve))
  const own = await oldest(scope, staff, { OR: askedBy(staff) })
  const others = await oldest(scope, staff, { kind: { in: approvable }, AND: notAskedBy(staff) })
  const rows = [...own, ...others].toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
  // Who somebody is stands in the one that is opened, and leaves its row there.
  const glance = { ...staff, isProven: false }
  const views: ApprovalView[] = []
  for (const row of rows) views.push(await viewApproval(scope, row, glance, rights))
  return views
}

/** Those this person asked for, from whichever of their chats and wallets: what `isOwn` says of one row. */
const askedBy = ({ chats, wallets }: StaffActor): Prisma.ApprovalWhereInput[] => [
  ...chats.map(({ botId, telegramId }) => ({ requestedBot: botId, requestedTelegram: telegramId })),
  { requestedUser: { in: [...wallets] } },
]

/** The others. Somebody without a wallet asked as nobody's: in SQL that is neither one of these wallets nor none of them. */
const notAskedBy = ({ chats, wallets }: StaffActor): Prisma.ApprovalWhereInput[] => [
  { NOT: { OR: chats.map(({ botId, telegramId }) => ({ requestedBot: botId, requestedTelegram: telegramId })) } },
  { OR: [{ requestedUser: null }, { requestedUser: { notIn: [...wallets] } }] },
]

/** The oldest open ones of a sort that are not about the actor: read on until there are enough, or no more. */
async function oldest(scope: Scope, staff: StaffActor, of: Prisma.ApprovalWhereInput): Promise<Approval[]> {
  const { tx, now } = scope
  const found: Approval[] = []
  for (let last: Approval | undefined, more = true; more && found.length < SHOWN_MAX; ) {
    const page = await tx.approval.findMany({
      where: { AND: [{ state: 'open', expiresAt: { gt: now } }, of] },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: SHOWN_MAX,
      ...(last && { cursor: { id: last.id }, skip: 1 }),
    })
    for (const row of page) if (!(await isAbout(scope, staff, row))) found.push(row)
    more = page.length === SHOWN_MAX
    last = page.at(-1)
  }
  return found.slice(0, SHOWN_MAX)
}
