import { localeOf } from '../chat/chat.ts'
import type { UseCase } from '../kit/use-case.ts'
import { workingDesk } from '../support/tell-staff.ts'
import { viewAlarm, wordOf } from './alarm.ts'
import { noteTold, tellInChats } from './tell.ts'
import type { AlarmTelling } from './views.ts'

/**
 * What is to be said of an alarm in the operators' group now. Null where there is nothing, and where there is no group that
 * works: then staff are told in their own chats, which is done with this.
 */
export const takeAlarm: UseCase<{ id: string; botId: bigint }, AlarmTelling | null> = async (scope, { id, botId }) => {
  await scope.tx.$queryRaw`select 1 from alarm where id = ${id}::uuid for update`
  const row = await scope.tx.alarm.findUniqueOrThrow({ where: { id } })
  const word = wordOf(row, scope.now)
  if (!word) return null
  const alarm = viewAlarm(row)
  const desk = await workingDesk(scope, botId)
  if (!desk) {
    await tellInChats(scope, word, alarm)
    await noteTold(scope, row, word, null)
    return null
  }
  const { chatId, messageId, token } = row
  const message = chatId !== null && messageId !== null ? { chatId, messageId } : null
  return { id, word, alarm, chatId: desk.chatId, locale: localeOf(desk), token, message }
}
