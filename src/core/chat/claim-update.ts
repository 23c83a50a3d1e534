import { after, SECOND } from '../kit/time.ts'
import type { UseCase } from '../kit/use-case.ts'

/** After this long, a claim that was not finished belonged to a process that died. */
const LAPSES_AFTER = 60 * SECOND

type UpdateRef = { botId: bigint; updateId: bigint }

/** Claims a Telegram update. However many ask at the same time, one hears `new`. */
export const claimUpdate: UseCase<UpdateRef, 'new' | 'done' | 'running'> = async (scope, { botId, updateId }) => {
  const claimed = await scope.tx.$queryRaw<unknown[]>`
    insert into handled_update as h (bot_id, update_id, claimed_at) values (${botId}, ${updateId}, ${scope.now})
    on conflict (bot_id, update_id) do update set claimed_at = excluded.claimed_at
      where h.handled_at is null and h.claimed_at <= ${after(scope.now, -LAPSES_AFTER)}
    returning update_id`
  if (claimed.length > 0) return 'new'
  const update = await scope.tx.handledUpdate.findUnique({ where: { botId_updateId: { botId, updateId } } })
  return update?.handledAt ? 'done' : 'running'
}
