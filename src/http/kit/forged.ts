import type { HttpDeps } from '../deps.ts'

/** However many come, the database is told once a second and rail. */
const TELL_EVERY_MS = 1_000

/** Counts callbacks that a rail did not sign, for the alarm that somebody tries. */
export type ForgedTally = { add(rail: string): void }

const TALLIES = new WeakMap<HttpDeps, ForgedTally>()

/** The tally of a program: one, whoever asks. */
export function forgedTally(deps: HttpDeps): ForgedTally {
  const tally = TALLIES.get(deps) ?? createTally(deps)
  TALLIES.set(deps, tally)
  return tally
}

function createTally({ core, log }: HttpDeps): ForgedTally {
  const waiting = new Map<string, number>()
  const tell = async (rail: string): Promise<void> => {
    const count = waiting.get(rail) ?? 0
    waiting.delete(rail)
    await core.noteForged({ rail, count })
  }
  return {
    add(rail) {
      const count = waiting.get(rail) ?? 0
      waiting.set(rail, count + 1)
      if (count > 0) return
      const failed = (err: unknown) =>
        log.warn({ event: 'forged_callbacks_not_counted', rail, err }, 'forged callbacks are not counted')
      setTimeout(() => void tell(rail).catch(failed), TELL_EVERY_MS).unref()
    },
  }
}
