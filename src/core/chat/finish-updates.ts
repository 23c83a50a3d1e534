import type { UseCase } from '../kit/use-case.ts'

/** The updates were handled to their end and must never be handled again. What was kept of them is forgotten. */
export const finishUpdates: UseCase<{ botId: bigint; updateIds: bigint[] }, null> = async (scope, input) => {
  await scope.tx.$executeRaw`
    update handled_update set handled_at = ${scope.now}::timestamptz, data_key = null, body = null
    where bot_id = ${input.botId} and update_id = any(${input.updateIds}::bigint[])`
  return null
}
