import type { UseCase } from '../kit/use-case.ts'
import { viewAnnouncement } from './announcement.ts'
import { liveAnnouncements } from './live.ts'
import type { AnnouncementView, Concern } from './views.ts'

type Asked = {
  /** Only what is about one of these, or about everything. */
  about?: readonly Concern[]
}

/** What is announced and not over, for everybody to read (S91). */
export const getAnnouncements: UseCase<Asked, AnnouncementView[]> = async (scope, { about }) => {
  const rows = await liveAnnouncements(scope, about ? { concerns: { in: [...about, 'everything'] } } : {})
  return rows.map(viewAnnouncement)
}
