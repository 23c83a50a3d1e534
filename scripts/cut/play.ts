import type { Core } from '../../src/core/index.ts'
import type { Dice } from '../../test/support/dice.ts'
import type { Booked } from './booked.ts'
import { type Answer, CASES, type Somebody } from './cases.ts'
import type { Cut } from './connection.ts'
import type { CommitCutter } from './proxy.ts'

export type Stage = {
  /** The wallet, connected through the cutter. */
  core: Core
  cutter: CommitCutter
  people: readonly Somebody[]
  /** Reads the books past the cutter. */
  booked: Booked
}

/** What one kind of request came to. `lies`: what somebody was told and the books did not say. */
export type Tally = {
  kind: string
  requests: number
  answers: Record<Answer['says'], number>
  cuts: Record<Cut, number>
  truths: number
  lies: string[]
}

const CUTS: readonly Cut[] = ['before', 'during', 'after']

/** Plays requests of all kinds in turn, cutting at their COMMITs, until so many connections were cut. */
export async function play(stage: Stage, dice: Dice, times: number): Promise<Tally[]> {
  const tallies = Object.keys(CASES).map(
    (kind): Tally => ({
      kind,
      requests: 0,
      answers: { done: 0, waits: 0, refused: 0 },
      cuts: { before: 0, during: 0, after: 0 },
      truths: 0,
      lies: [],
    }),
  )
  for (let done = 0, turn = 0; done < times; turn++) {
    const tally = tallies[turn % tallies.length]
    if (!tally) throw new Error('there is nothing to play')
    // One in four is cut again when it is asked again.
    const cuts = Array.from({ length: Math.min(times - done, dice.below(4) === 0 ? 2 : 1) }, () => dice.pick(CUTS))
    done += await one(stage, dice, tally, cuts)
  }
  return tallies
}

/** One request: asked while the wire is cut, then compared with the books, then asked once more, as people do. */
async function one({ core, cutter, people, booked }: Stage, dice: Dice, tally: Tally, cuts: Cut[]): Promise<number> {
  const request = await CASES[tally.kind]?.(core, people, dice)
  if (!request) throw new Error(`there is no ${tally.kind}`)
  tally.requests++
  cutter.arm(...cuts)
  const told = await request().catch((error: unknown) => String(error))
  const done = cutter.disarm()
  for (const cut of cuts.slice(0, done)) tally.cuts[cut]++
  const lies = typeof told === 'string' ? [`was told ${told}`] : await liesIn(told, booked)
  const again = await request()
  lies.push(...(await liesIn(again, booked)))
  if (typeof told !== 'string' && saidIn(again) !== saidIn(told))
    lies.push(`was told two things: ${saidIn(told)}, ${saidIn(again)}`)
  for (const { says } of again) tally.answers[says]++
  for (const lie of lies) tally.lies.push(`${tally.kind}, cut ${cuts.join(' and ')}: ${lie}`)
  if (lies.length === 0) tally.truths += done
  return done
}

/** What was said, but for the reason of a refusal: by the time it is asked again there may be another one. */
const saidIn = (answers: readonly Answer[]): string => answers.map(({ says }) => says).join()

async function liesIn(told: readonly Answer[], booked: Booked): Promise<string[]> {
  const found = await booked(told.map(({ journalId }) => journalId))
  return told.flatMap(({ journalId, says }) => {
    const { done = 0, waits = 0 } = found.get(journalId) ?? {}
    const isTrue = done === (says === 'done' ? 1 : 0) && waits === (says === 'waits' ? 1 : 0)
    return isTrue ? [] : [`${says}, and it is booked ${done} times and on hold ${waits} times`]
  })
}
