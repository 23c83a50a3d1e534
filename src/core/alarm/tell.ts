import type { Alarm } from '#prisma'
import { after } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import { pauseAfter, TAKEN_PAUSE } from './alarm.ts'
import type { AlarmView, AlarmWord } from './views.ts'

/** Where it was said in the group. */
export type Message = { chatId: bigint; messageId: bigint }

/** All staff, in their own chats. */
export const tellInChats = (scope: Scope, word: AlarmWord, { name, subject, facts }: AlarmView): Promise<void> =>
  notify(scope, { staff: 'alarms.take', about: null }, { kind: 'alarm_told', word, name, subject, facts })

/** That it was said: when it is said again, if it lasts. */
export async function noteTold(
  { tx, now }: Scope,
  row: Alarm,
  word: AlarmWord,
  message: Message | null,
): Promise<void> {
  const told = row.told + 1
  const pause = row.takenAt ? TAKEN_PAUSE : pauseAfter(told)
  const next = row.overAt ? null : after(now, pause)
  const data = word === 'over' ? { overTold: true } : { told, tellAt: next, ...message }
  await tx.alarm.update({ where: { id: row.id }, data, select: { id: true } })
}
