import type { UseCase } from '../kit/use-case.ts'
import { viewAlarm, wordOf } from './alarm.ts'
import { noteTold, tellInChats } from './tell.ts'

/** The group does not let us: staff are told in their own chats, and in those only until an owner sets it right. */
export const failAlarm: UseCase<{ id: string; botId: bigint; why: string }, null> = async (
  scope,
  { id, botId, why },
) => {
  const row = await scope.tx.alarm.findUniqueOrThrow({ where: { id } })
  const word = wordOf(row, scope.now)
  await scope.tx.supportDesk.updateMany({ where: { botId, trouble: null }, data: { trouble: why.slice(0, 200) } })
  if (!word) return null
  await tellInChats(scope, word, viewAlarm(row))
  await noteTold(scope, row, word, null)
  return null
}
