import type { Core, Result, UpdateClaim } from '#core'
import { together } from './together.ts'

/** What the core keeps of one bot's updates, asked for many at a time. */
export type Claims = {
  /** TG-03: of all that ask for an update, one hears `new`. */
  claim(updateId: number): Promise<UpdateClaim>
  /** A claim lives as long as it is renewed: all of ours are. */
  renew(): Promise<void>
  /** Keeps an update whole until it is finished; one whose turn has not come is claimed with it. */
  keep(updateId: number, body: string): Promise<void>
  finish(updateId: number): Promise<void>
  /** What a dead process had kept: from now on it is ours. */
  left(): Promise<string[]>
}

export function createClaims(core: Core, botId: bigint): Claims {
  const ours = new Set<number>()
  // Claimed before their turn came: they are not asked for again.
  const ahead = new Set<number>()
  const ids = (updateIds: Iterable<number>): bigint[] => Array.from(updateIds, BigInt)
  const claim = together(async (asked: number[]) => granted(await core.claimUpdates({ botId, updateIds: ids(asked) })))
  const finish = together(async (done: number[]) => {
    granted(await core.finishUpdates({ botId, updateIds: ids(done) }))
    return done
  })
  return {
    async claim(updateId) {
      if (ahead.delete(updateId)) return 'new'
      const answer = await claim(updateId)
      if (answer === 'new') ours.add(updateId)
      return answer
    },
    async renew() {
      if (ours.size > 0) granted(await core.renewUpdates({ botId, updateIds: ids(ours) }))
    },
    async keep(updateId, body) {
      const { claimed } = granted(await core.keepUpdate({ botId, updateId: BigInt(updateId), body }))
      if (!claimed) return
      ours.add(updateId)
      ahead.add(updateId)
    },
    async finish(updateId) {
      ours.delete(updateId)
      await finish(updateId)
    },
    async left() {
      const left = granted(await core.takeLeftUpdates({ botId })).map(({ updateId, body }) => ({
        id: Number(updateId),
        body,
      }))
      // After a long pause of ours, what lapsed may be what we have in hand.
      const fresh = left.filter(({ id }) => !ours.has(id))
      for (const { id } of fresh) {
        ours.add(id)
        ahead.add(id)
      }
      return fresh.map(({ body }) => body)
    },
  }
}

function granted<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`updates are refused to nobody: ${result.failure.code}`)
}
