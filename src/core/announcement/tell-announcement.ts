import type { Announcement } from '#prisma'
import { enqueue } from '../kit/jobs.ts'
import { after, DAY, SECOND } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { notifyAll } from '../notices/notify.ts'
import { viewAnnouncement } from './announcement.ts'
import { TELL_ANNOUNCEMENT } from './make-announcement.ts'

/** So many people in one transaction, and so long until the next: 20 a second, so that other notices pass in between. */
const TOLD_AT_ONCE = 200
const PAUSE = 10 * SECOND

/** Who was not here for so long is told by the cards, should they come back. */
const ACTIVE = 90 * DAY

type Told = { told: number; done: boolean }

/**
 * Tells the next people of an announcement and leaves the rest to a job of its own. How far it came commits with their
 * notices, and the row is locked meanwhile: whoever dies, or runs beside it, tells nobody twice and leaves nobody out.
 */
export const tellAnnouncement: UseCase<{ id: string; most?: number }, Told> = async (
  scope,
  { id, most = TOLD_AT_ONCE },
) => {
  const { tx, now } = scope
  await tx.$queryRaw`select 1 from announcement where id = ${id}::uuid for update`
  const row = await tx.announcement.findUnique({ where: { id } })
  if (!row || row.toldAllAt || row.endedAt || row.endsAt <= now) return { told: 0, done: true }
  const people = await nextOf(scope, row, most)
  const { kind, concerns, texts, startsAt, endsAt } = viewAnnouncement(row)
  const notice = { kind: 'announcement', id, about: kind, concerns, texts, at: startsAt, until: endsAt } as const
  await notifyAll(
    scope,
    people.map((person) => ({ to: { userId: person.id }, notice })),
  )
  const done = people.length < most
  await tx.announcement.update({
    where: { id },
    data: {
      told: { increment: people.length },
      toldUpTo: people.at(-1)?.id ?? row.toldUpTo,
      toldAllAt: done ? now : null,
    },
    select: { id: true },
  })
  if (!done) await enqueue(scope, TELL_ANNOUNCEMENT, { id }, { runAt: after(now, PAUSE) })
  return { told: people.length, done }
}

const nextOf = ({ tx, now }: Scope, { toldUpTo, concerns }: Announcement, most: number): Promise<{ id: string }[]> =>
  tx.$queryRaw`
    select u.id from "user" u
    where (${toldUpTo}::uuid is null or u.id > ${toldUpTo}::uuid) and u.state <> 'closed'
      and (${concerns} <> 'shops' or exists (select 1 from shop s where s.owner_id = u.id))
      and exists (select 1 from chat c where c.user_id = u.id and not c.blocked
                  and c.last_seen_at > ${after(now, -ACTIVE)}::timestamptz)
    order by u.id limit ${most}`
