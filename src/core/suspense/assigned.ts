import { createHash } from 'node:crypto'
import type { SuspenseItem, TopUp } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import type { TopUpReport } from '../rails/views.ts'
import { caseOf } from './suspend.ts'

/**
 * The top-up as which two of staff gave out the very money that is now taken back, locked; null where there is none, and
 * while a case of such money is still here, or was sent back: then it is that one's.
 */
export async function assignedTopUp(scope: Scope, report: TopUpReport): Promise<TopUp | null> {
  const { currency, minor: amount } = report.amount
  const items = await scope.tx.suspenseItem.findMany({
    where: { ...caseOf(report), currency, amount, state: { in: ['open', 'sent_back', 'assigned'] } },
    orderBy: { createdAt: 'asc' },
  })
  if (items.some(({ state }) => state !== 'assigned')) return null
  for (const item of items) {
    const topUp = await lockCredited(scope, await topUpOf(scope, item))
    if (topUp) return topUp
  }
  return null
}

/** The order that an item was given to, or the top-up that was made of it. */
async function topUpOf({ tx }: Scope, { id, closedBy }: SuspenseItem): Promise<string> {
  const approval = closedBy && (await tx.approval.findUnique({ where: { id: closedBy }, select: { request: true } }))
  const { orderId = null } = approval ? (JSON.parse(approval.request) as { orderId?: string | null }) : {}
  return orderId ?? ownTopUp(id)
}

async function lockCredited({ tx }: Scope, id: string): Promise<TopUp | null> {
  await tx.$queryRaw`select 1 from top_up where id = ${id}::uuid for update`
  return tx.topUp.findFirst({ where: { id, state: 'credited' } })
}

/** The id of a top-up made of a case, one for ever: the database refuses a second, and a second booking, of the same. */
export function ownTopUp(itemId: string): string {
  const hex = createHash('sha256').update(`suspense_assign:${itemId}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
