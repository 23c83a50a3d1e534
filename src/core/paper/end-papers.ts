import type { Paper } from '#prisma'
import { after, dayOf, HOUR } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { notifyAll } from '../notices/notify.ts'

/** With the queue's growing pauses about an hour and a half. */
export const PAPER_TRIES = 9

/** Longer than all tries of the job that makes it, so what is ended is made by nobody any more. */
const WAITS = 6 * HOUR
const AT_ONCE = 1000

type Ended = { userId: string; form: Paper['form']; from: Date; to: Date }

/** Ends the wait for papers that could not be made, and tells who asked for them. Returns how many. */
export async function endPapers(scope: Scope): Promise<number> {
  const { tx, now } = scope
  const ended = await tx.$queryRaw<Ended[]>`
    update paper set state = 'ended' where id in (
      select id from paper where state = 'waiting' and not monthly and created_at < ${after(now, -WAITS)}::timestamptz
      order by created_at limit ${AT_ONCE} for update skip locked)
    returning user_id as "userId", form, from_day as "from", to_day as "to"`
  await notifyAll(
    scope,
    ended.map(({ userId, form, from, to }) => ({
      to: { userId },
      notice: { kind: 'paper_ended', picture: form === 'png', data: form === 'zip', from: dayOf(from), to: dayOf(to) },
    })),
  )
  return ended.length
}
