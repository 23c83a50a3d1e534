import { afterAll, beforeAll } from 'vitest'
import { openWorld, type World } from '../../support/world.ts'
import { type App, startApp } from './app.ts'
import { type Visitor, visit } from './visitor.ts'

/** The pages over a real core; its parts are there from the file's first test on. */
export type Served = {
  world: World
  app: App
  /** A new visitor who has a page open. */
  opened(path: string): Promise<Visitor>
}

/** Opens a world with its pages for the whole of a test file, and closes both after it. */
export function serveWorld(): Served {
  const served = {
    async opened(path) {
      const visitor = visit(served.app)
      await visitor.open(path)
      return visitor
    },
  } as Served
  beforeAll(async () => {
    served.world = await openWorld()
    served.app = await startApp({ core: served.world.core, now: () => served.world.deps.clock() })
  })
  afterAll(async () => {
    await served.app[Symbol.asyncDispose]()
    await served.world.close()
  })
  return served
}
