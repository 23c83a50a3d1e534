import type { UseCase } from '../kit/use-case.ts'

/** The update was handled to its end and must never be handled again. */
export const finishUpdate: UseCase<{ botId: bigint; updateId: bigint }, null> = async (scope, { botId, updateId }) => {
  await scope.tx.handledUpdate.update({
    where: { botId_updateId: { botId, updateId } },
    data: { handledAt: scope.now },
  })
  return null
}
