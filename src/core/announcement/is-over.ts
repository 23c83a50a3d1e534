import type { Scope } from '../kit/use-case.ts'
import type { Notice } from '../notices/views.ts'

/** Whether a notice is of an announcement that has ended, by itself or by staff: then nobody needs to hear of it. */
export async function isOver({ tx, now }: Scope, notice: Notice): Promise<boolean> {
  if (notice.kind !== 'announcement') return false
  const live = await tx.announcement.count({ where: { id: notice.id, endedAt: null, endsAt: { gt: now } } })
  return live === 0
}
