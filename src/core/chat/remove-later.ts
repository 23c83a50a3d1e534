import { enqueue } from '../kit/jobs.ts'
import { after, SECOND } from '../kit/time.ts'
import type { UseCase } from '../kit/use-case.ts'
import type { ChatRef } from './views.ts'

type Input = { actor: ChatRef; messageId: number; seconds: number }

/** Has a message of ours in this chat taken away after so many seconds, whoever runs by then. */
export const removeLater: UseCase<Input, null> = async (scope, { actor, messageId, seconds }) => {
  const id = `${actor.botId}:${actor.telegramId}:${messageId}`
  await enqueue(scope, 'remove-message', { id }, { jobKey: `remove ${id}`, runAt: after(scope.now, seconds * SECOND) })
  return null
}
