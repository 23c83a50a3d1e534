import type { UseCase } from '../kit/use-case.ts'

/** Where in the database a kept update's text belongs: it opens nowhere else. */
export const updatePlace = (botId: bigint, updateId: bigint): string => `handled_update.body:${botId}:${updateId}`

type Kept = { botId: bigint; updateId: bigint; body: string }

/**
 * Keeps an update whole, sealed, until it is finished: from here on Telegram need not bring it again. One that nobody
 * had claimed is claimed with it.
 */
export const keepUpdate: UseCase<Kept, { claimed: boolean }> = async ({ tx, keyring, now }, input) => {
  const { botId, updateId, body } = input
  const dataKey = keyring.newDataKey()
  const sealed = keyring.seal(dataKey, updatePlace(botId, updateId), body)
  const [kept] = await tx.$queryRaw<{ claimed: boolean }[]>`
    insert into handled_update as h (bot_id, update_id, claimed_at, data_key, body)
    values (${botId}, ${updateId}, ${now}::timestamptz, ${dataKey}, ${sealed})
    on conflict (bot_id, update_id) do update set data_key = excluded.data_key, body = excluded.body
      where h.handled_at is null
    returning h.xmax = 0 as claimed`
  return { claimed: kept?.claimed ?? false }
}
