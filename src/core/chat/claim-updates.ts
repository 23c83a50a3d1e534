import { after, SECOND } from '../kit/time.ts'
import type { UseCase } from '../kit/use-case.ts'
import type { UpdateClaim } from './views.ts'

/** A claim that was not renewed for so long belonged to a process that died. */
export const CLAIM_LAPSES_AFTER = 20 * SECOND

/**
 * Claims Telegram updates, in one statement whatever their number. However many ask for one at the same time, one
 * hears `new`. The answers come in the order of the ids.
 */
export const claimUpdates: UseCase<{ botId: bigint; updateIds: bigint[] }, UpdateClaim[]> = async (scope, input) => {
  const { botId, updateIds } = input
  const lapsed = after(scope.now, -CLAIM_LAPSES_AFTER)
  // Written in the order of their ids, so that two processes that claim the same ones wait for each other, not in a ring.
  const claims = await scope.tx.$queryRaw<{ id: bigint; claim: UpdateClaim }[]>`
    with asked as (select distinct unnest(${updateIds}::bigint[]) as update_id),
    claimed as (
      insert into handled_update as h (bot_id, update_id, claimed_at)
      select ${botId}, update_id, ${scope.now}::timestamptz from asked order by update_id
      on conflict (bot_id, update_id) do update set claimed_at = excluded.claimed_at
        where h.handled_at is null and h.claimed_at <= ${lapsed}::timestamptz
      returning update_id)
    select a.update_id as id, case when c.update_id is not null then 'new' when h.handled_at is not null then 'done'
                                   else 'running' end as claim
    from asked a left join claimed c on c.update_id = a.update_id
    left join handled_update h on h.bot_id = ${botId} and h.update_id = a.update_id`
  const byId = new Map(claims.map(({ id, claim }) => [id, claim]))
  return updateIds.map((id) => byId.get(id) ?? 'running')
}
