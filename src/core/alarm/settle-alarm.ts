import type { UseCase } from '../kit/use-case.ts'
import { type Message, noteTold } from './tell.ts'
import type { AlarmWord } from './views.ts'

/** It was said in the group, in this message. */
export const settleAlarm: UseCase<{ id: string; word: AlarmWord; message: Message }, null> = async (
  scope,
  { id, word, message },
) => {
  const row = await scope.tx.alarm.findUniqueOrThrow({ where: { id } })
  await noteTold(scope, row, word, message)
  return null
}
