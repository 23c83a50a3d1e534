import type { UseCase } from '../kit/use-case.ts'

/** The updates are still in hand, of a process that is alive: their claims begin anew. */
export const renewUpdates: UseCase<{ botId: bigint; updateIds: bigint[] }, null> = async (scope, input) => {
  await scope.tx.$executeRaw`
    update handled_update set claimed_at = ${scope.now}::timestamptz
    where bot_id = ${input.botId} and update_id = any(${input.updateIds}::bigint[]) and handled_at is null`
  return null
}
