import { localeOf } from '../chat/chat.ts'
import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import { after } from '../kit/time.ts'
import type { UseCase } from '../kit/use-case.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { firstNameOf } from '../support/first-name.ts'
import { TAKEN_PAUSE, viewAlarm } from './alarm.ts'
import type { AlarmTaken } from './views.ts'

/**
 * Staff: I look after it. The first one's word counts; until it is over it is said once a day from then on. `not_allowed`,
 * `superseded` for one that is over, or was raised anew since.
 */
export const lookAfterAlarm: UseCase<{ actor: ChatRef; token: string }, AlarmTaken> = async (
  scope,
  { actor, token },
) => {
  const staff = await requireStaff(scope, actor, 'alarms.take')
  const { tx, now } = scope
  await tx.$queryRaw`select 1 from alarm where token = ${token} for update`
  const row = await tx.alarm.findUnique({ where: { token } })
  if (!row || row.overAt) return fail({ code: 'superseded' })
  const desk = await tx.supportDesk.findUnique({ where: { botId: actor.botId } })
  const locale = localeOf(desk ?? { locale: 'en' })
  if (row.takenBy) return { alarm: viewAlarm(row), locale, mine: false }
  const taken = { takenAt: now, takenBy: firstNameOf(staff.name), tellAt: after(now, TAKEN_PAUSE) }
  const updated = await tx.alarm.update({ where: { id: row.id }, data: taken })
  await audit(scope, actor, 'alarm.taken', `alarm:${row.name}`, { subject: row.subject })
  return { alarm: viewAlarm(updated), locale, mine: true }
}
