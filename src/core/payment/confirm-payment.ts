import type { Result } from '../kit/failure.ts'
import { Unavailable } from '../kit/unavailable.ts'
import { type CoreDeps, run } from '../kit/use-case.ts'
import type { Confirmation } from './booking.ts'
import { confirmRound } from './round.ts'
import type { Receipt } from './views.ts'

type Waiting = Confirmation & { answer: (result: Result<Receipt>) => void; fault: (error: unknown) => void }

/** The most confirmations one transaction takes. */
const ROUND_MAX = 256

/**
 * Confirms intents in rounds: what arrives while a round is running is taken together by the next one, so nobody waits
 * when the house is quiet and a busy fee account costs one lock a round, not one a payment. Two processes may do this
 * at once: correctness is the database's, only speed is the round's.
 */
export function createConfirmations(deps: CoreDeps): (input: Confirmation) => Promise<Result<Receipt>> {
  let waiting: Waiting[] = []
  let running = false

  return (input) =>
    new Promise((answer, fault) => {
      waiting.push({ ...input, answer, fault })
      if (!running) void work()
    })

  async function work(): Promise<void> {
    running = true
    while (waiting.length > 0) {
      const taken = waiting.slice(0, ROUND_MAX)
      waiting = waiting.slice(ROUND_MAX)
      await take(taken).catch((error: unknown) => afterwards(taken, error))
    }
    running = false
  }

  async function take(taken: readonly Waiting[]): Promise<void> {
    const result = await run(deps, confirmRound, taken, { repeatable: true })
    if (!result.ok) throw new Error('a round answers each of its intents by itself')
    taken.forEach((one, index) => {
      const answer = result.value[index]
      if (answer) one.answer(answer)
      else one.fault(new Error('a round answers everybody'))
    })
  }

  // A round that broke is asked again one by one: only the one at fault hears of the fault. One whose commit was never
  // answered has been run again before: an intent that was booked after all said so. Without a database to ask, nobody
  // is kept waiting for the others.
  async function afterwards(taken: readonly Waiting[], error: unknown): Promise<void> {
    for (const one of taken) await (error instanceof Unavailable ? one.fault(error) : take([one]).catch(one.fault))
  }
}
