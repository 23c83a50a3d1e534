import type { Alarm } from '#prisma'
import { must } from '../kit/must.ts'
import { DAY, HOUR, MINUTE } from '../kit/time.ts'
import type { AlarmView, AlarmWord } from './views.ts'
import type { Facts } from './watch.ts'
import { WATCHES } from './watches.ts'

export const TELL_ALARM = 'tell-alarm'

/** How long until it is said again, each time longer: who was told four times is not helped by a fifth an hour later. */
const PAUSES = [15 * MINUTE, HOUR, 4 * HOUR, DAY] as const
/** Once somebody looks after it. */
export const TAKEN_PAUSE = DAY

/** The pause after it was said so often. */
export const pauseAfter = (told: number): number => PAUSES[Math.min(told, PAUSES.length) - 1] ?? PAUSES[0]

/** What is to be said of it now, if anything. */
export function wordOf(row: Alarm, now: Date): AlarmWord | null {
  if (row.overAt) return row.overTold ? null : 'over'
  if (!row.tellAt || row.tellAt > now) return null
  return row.told === 0 ? 'raised' : 'lasts'
}

export function viewAlarm({ name, subject, facts, raisedAt, overAt, takenBy }: Alarm): AlarmView {
  const watch = must(
    WATCHES.find((each) => each.name === name),
    `there is no alarm ${name}`,
  )
  return { name: watch.name, page: watch.page, subject, facts: facts as Facts, raisedAt, overAt, takenBy }
}
