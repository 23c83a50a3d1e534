import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { viewWork } from './announcement.ts'
import { liveAnnouncements } from './live.ts'
import type { AnnouncementWork } from './views.ts'

/** What is announced and not over, for staff: by whom, and how many have been told. */
export const listAnnouncements: UseCase<{ actor: ChatRef }, AnnouncementWork[]> = async (scope, { actor }) => {
  await requireStaff(scope, actor, 'announcements.make')
  return (await liveAnnouncements(scope)).map(viewWork)
}
