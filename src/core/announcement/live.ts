import type { Announcement } from '#prisma'
import type { Scope } from '../kit/use-case.ts'

const SHOWN_MAX = 5

/** What is announced and not over, what begins first first. It ends by the clock alone. */
export const liveAnnouncements = (
  { tx, now }: Scope,
  where: { concerns?: { in: string[] } } = {},
): Promise<Announcement[]> =>
  tx.announcement.findMany({
    where: { ...where, endedAt: null, endsAt: { gt: now } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: SHOWN_MAX,
  })
