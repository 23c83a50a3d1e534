import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Result } from '../kit/failure.ts'
import { Unavailable } from '../kit/unavailable.ts'
import { type CoreDeps, run } from '../kit/use-case.ts'
import type { Confirmation } from './booking.ts'
import { confirmRound } from './round.ts'
import { nextRound, type Placed, SHARED_FROM } from './rounds.ts'
import type { Receipt } from './views.ts'

type Waiting = Confirmation & Placed & { answer: (result: Result<Receipt>) => void; fault: (error: unknown) => void }

/** So many rounds at once: while the database is at one, the program is at the other. */
const ROUNDS_AT_ONCE = 2

/**
 * Confirms intents in rounds: what arrives while a round is running is taken together by the next one, so nobody waits
 * when the house is quiet and a busy fee account costs one lock a round, not one a payment. Two rounds run at once, as
 * far as they are between different people. Two processes may do this at once, too: correctness is the database's, only
 * speed is the round's.
 */
export function createConfirmations(deps: CoreDeps): (input: Confirmation) => Promise<Result<Receipt>> {
  let waiting: Waiting[] = []
  const rounds = new Set<readonly Waiting[]>()
  let choosing = false

  return (input) =>
    new Promise((answer, fault) => {
      waiting.push({ ...input, between: null, answer, fault })
      void begin()
    })

  /** Begins what rounds there is work for. */
  async function begin(): Promise<void> {
    if (choosing) return
    choosing = true
    // Who comes in the same turn goes together.
    await nextTurn()
    while (waiting.length > 0 && rounds.size < ROUNDS_AT_ONCE) {
      if (rounds.size > 0 || waiting.length > SHARED_FROM) await look(deps, [...[...rounds].flat(), ...waiting])
      const round = nextRound(waiting, [...rounds].flat())
      if (round.length === 0) break
      const taken = new Set(round)
      waiting = waiting.filter((one) => !taken.has(one))
      rounds.add(round)
      void work(round)
    }
    choosing = false
  }

  async function work(round: readonly Waiting[]): Promise<void> {
    await take(round).catch((error: unknown) => afterwards(round, error))
    rounds.delete(round)
    void begin()
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

/**
 * Notes between whom confirmations are, of those that nobody has looked at. What an intent says of it never changes.
 * Without an answer they stay unknown, and no second round begins beside the first.
 */
async function look({ prisma }: CoreDeps, all: readonly Waiting[]): Promise<void> {
  const unknown = all.filter(({ between }) => between === null)
  if (unknown.length === 0) return
  const asked = prisma.$queryRaw<{ id: string; owner: string; payee: string }[]>`
    select id, owner_id as owner, payee_id as payee from intent
    where id = any(${[...new Set(unknown.map(({ intentId }) => intentId))]}::uuid[])`
  const rows = await asked.catch(() => null)
  if (!rows) return
  const found = new Map(rows.map(({ id, owner, payee }) => [id, [owner, payee]]))
  for (const one of unknown) one.between = found.get(one.intentId) ?? []
}
