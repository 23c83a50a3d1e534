import { setTimeout as pause } from 'node:timers/promises'
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
