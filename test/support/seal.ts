import { setTimeout as pause } from 'node:timers/promises'
import { rows } from './database.ts'
import { granted } from './people.ts'
import type { World } from './world.ts'

/**
 * Seals all there is, as the worker does. What other tests are writing to the same server holds the horizon back, so it
 * is asked until nothing is left.
 */
export async function sealAll({ core }: Pick<World, 'core'>): Promise<void> {
  for (let round = 0; round < 600; round++) {
    granted(await core.sealBooks({}))
    const { heads } = granted(await core.auditBooks({}))
    if (heads.every(({ unsealed }) => unsealed === 0)) return
    await pause(50)
  }
  throw new Error('something on this server never ends its transaction')
}

/** Waits until every transaction that began before now, a neighbour's in another database too, is over. */
export async function neighboursAreDone({ database }: Pick<World, 'database'>): Promise<void> {
  const [now] = await rows<{ id: string }>(database.superuser, 'select pg_current_xact_id()::text as id')
  for (let round = 0; round < 600; round++) {
    const done = `select pg_snapshot_xmin(pg_current_snapshot())::text::bigint > ${now?.id} as done`
    const [seen] = await rows<{ done: boolean }>(database.superuser, done)
    if (seen?.done) return
    await pause(50)
  }
  throw new Error('something on this server never ends its transaction')
}
