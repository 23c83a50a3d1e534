import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { viewWork } from './announcement.ts'
import type { AnnouncementWork } from './views.ts'

/** Staff end an announcement before its time: it is shown no more, and whoever was not told yet is not told. `not_found`. */
export const endAnnouncement: UseCase<{ actor: ChatRef; id: string }, AnnouncementWork> = async (scope, input) => {
  const { actor, id } = input
  await requireStaff(scope, actor, 'announcements.make')
  const { count } = await scope.tx.announcement.updateMany({
    where: { id, endedAt: null },
    data: { endedAt: scope.now },
  })
  const row = await scope.tx.announcement.findUnique({ where: { id } })
  if (!row) return fail({ code: 'not_found' })
  if (count === 1) await audit(scope, actor, 'announcement.ended', `announcement:${id}`)
  return viewWork(row)
}
