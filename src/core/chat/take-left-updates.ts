import { after } from '../kit/time.ts'
import type { UseCase } from '../kit/use-case.ts'
import { CLAIM_LAPSES_AFTER } from './claim-updates.ts'
import { updatePlace } from './keep-update.ts'

type Left = { updateId: bigint; body: string }

/** Claims the kept updates that a dead process left behind, oldest first. Of many that ask, one gets each. */
export const takeLeftUpdates: UseCase<{ botId: bigint }, Left[]> = async ({ tx, keyring, now }, { botId }) => {
  const lapsed = after(now, -CLAIM_LAPSES_AFTER)
  const left = await tx.$queryRaw<{ id: bigint; key: Uint8Array; body: Uint8Array }[]>`
    update handled_update set claimed_at = ${now}::timestamptz
    where bot_id = ${botId} and body is not null and claimed_at <= ${lapsed}::timestamptz
    returning update_id as id, data_key as key, body`
  return left
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ id, key, body }) => ({ updateId: id, body: keyring.open(key, updatePlace(botId, id), body) }))
}
