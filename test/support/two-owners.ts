import { afterAll, beforeAll, expect } from 'vitest'
import type { ChatRef } from '#core'
import { openWorld, type World } from './world.ts'

/** A world and two of staff who may decide everything together; its parts are there from the file's first test on. */
export type TwoOwners = { world: World; asker: ChatRef; second: ChatRef }

/** Opens it for the whole of a test file, and closes it after it on balanced books. */
export function twoOwners(): TwoOwners {
  const both = {} as TwoOwners
  beforeAll(async () => {
    both.world = await openWorld()
    both.asker = await both.world.agent('owner')
    both.second = await both.world.agent('owner')
  })
  afterAll(async () => {
    expect(await both.world.breaches()).toEqual([])
    await both.world.close()
  })
  return both
}
