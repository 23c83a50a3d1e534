import { monitorEventLoopDelay } from 'node:perf_hooks'
import { HashingBusy } from '../../src/core/ports/hasher.ts'
import { PASSWORD } from '../../test/support/people.ts'
import { median, percentile } from '../kit/percentile.ts'
import type { House } from './house.ts'

const DEVICE = { browser: null, system: null }

/**
 * So many logins at once, each from an address of its own: how long argon2id takes alone, how long those that were let
 * in waited, how many were told to come back (429 on the page), and what the event loop felt of it.
 */
export async function loginStorm({ core, deps, person }: House, atOnce: number) {
  const { email } = await person()
  const hash = await deps.hasher.hashPassword(PASSWORD)
  const alone: number[] = []
  for (let turn = 0; turn < 10; turn++) alone.push(await timed(() => deps.hasher.verifyPassword(hash, PASSWORD)))

  const loop = monitorEventLoopDelay({ resolution: 1 })
  loop.enable()
  const outcomes = await Promise.all(
    Array.from({ length: atOnce }, async (_, number) => {
      const began = performance.now()
      const source = `198.51.${number >> 8}.${number & 255}`
      const answer = await core.logIn({ email, password: PASSWORD, device: DEVICE, source }).catch((error: unknown) => {
        // Anything else is a fault, and no login that was told to come back.
        if (error instanceof HashingBusy) return 'busy' as const
        throw error
      })
      return { took: performance.now() - began, busy: answer === 'busy', refused: answer !== 'busy' && !answer.ok }
    }),
  )
  loop.disable()
  const served = outcomes.filter((outcome) => !outcome.busy && !outcome.refused).map(({ took }) => took)
  return {
    argon2Ms: Math.round(median(alone)),
    loginsServed: served.length,
    loginsBusy: outcomes.filter(({ busy }) => busy).length,
    loginsRefused: outcomes.filter(({ refused }) => refused).length,
    loginP99Ms: Math.round(percentile(served, 0.99)),
    // The monitor counts its own millisecond of resolution.
    loopDelayP99Ms: Number((loop.percentile(99) / 1e6).toFixed(1)),
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
