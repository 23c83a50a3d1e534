import { setTimeout as pause } from 'node:timers/promises'
import { type Mishap, mishapOf } from './mishap.ts'
import { Unavailable } from './unavailable.ts'

export type Persistence = {
  random: (bytes: number) => Uint8Array
  /** Whether running it again is right where it may have been done already: it finds what it did by its key. */
  repeatable: boolean
  /** How long to go on while there is no connection to be had, in milliseconds. */
  patienceMs?: number
}

/** Shorter than anybody waits for a chat, a bank's callback or a stop: a crashed PostgreSQL is back within it. */
const PATIENCE_MS = 8_000
const RACES_MAX = 5
const PAUSE_MAX_MS = 800

/**
 * Runs work until it is done, or cannot be. A lost race is run again at most five times, a lost connection until the
 * patience ends; then it is `Unavailable`, nothing was done, and asking again later is right. So is what took longer than
 * a transaction may, at once: it would again. A unique key that is taken five times over was not taken by chance, and
 * stays the fault it is. Pauses double, with jitter.
 *
 * Up to its COMMIT a transaction that lost its connection was rolled back, and is run again. From there on (the work
 * says so by calling `atCommit`) nobody knows: only work that is `repeatable` is run again then, and its first step
 * looks up by its key whether it was done. That look-up waits for the lost transaction, should it still be running,
 * because both lock the same row or claim the same key. All other work ends `Unavailable`, effect `unknown`.
 */
export async function persist<Output>(
  persistence: Persistence,
  work: (atCommit: () => void) => Promise<Output>,
): Promise<Output> {
  const bear = createBearing(persistence)
  for (;;) {
    let committing = false
    try {
      return await work(() => {
        committing = true
      })
    } catch (error) {
      await bear(error, committing)
    }
  }
}

/** Takes what went wrong: returns after a pause where it is to be tried again, and throws where it is not. */
function createBearing({ random, repeatable, patienceMs = PATIENCE_MS }: Persistence) {
  let [attempts, races, inDoubt] = [0, 0, false]
  let patience: AbortSignal | undefined
  return async (error: unknown, committing: boolean): Promise<void> => {
    const mishap = mishapOf(error)
    if (!mishap) throw error
    inDoubt ||= mishap === 'cut' && committing
    if (inDoubt && !repeatable) throw new Unavailable('unknown', error)
    if (mishap === 'race' || mishap === 'taken') races++
    else if (mishap !== 'slow') patience ??= AbortSignal.timeout(patienceMs)
    if (mishap === 'slow' || races === RACES_MAX || patience?.aborted) throw overWith(mishap, inDoubt, error)
    await pause(Math.min(2 ** ++attempts * 5, PAUSE_MAX_MS) * (0.5 + (random(1)[0] ?? 0) / 255))
  }
}

function overWith(mishap: Mishap, inDoubt: boolean, error: unknown): unknown {
  if (inDoubt) return new Unavailable('unknown', error)
  return mishap === 'taken' ? error : new Unavailable('none', error)
}
