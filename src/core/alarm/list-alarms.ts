import type { UseCase } from '../kit/use-case.ts'
import { viewAlarm } from './alarm.ts'
import type { AlarmView } from './views.ts'

/** What is wrong now, the oldest first: for figures, and for whoever runs the house. */
export const listAlarms: UseCase<Record<never, never>, AlarmView[]> = async ({ tx }) => {
  const rows = await tx.alarm.findMany({ where: { overAt: null }, orderBy: [{ raisedAt: 'asc' }, { id: 'asc' }] })
  return rows.map(viewAlarm)
}
