import type { Books, Operation, Reading } from './history.ts'
import { furthestBefore, nearestAfter, type Point } from './real-time.ts'

/**
 * Readings that cannot be: of a balance the account never had; that missed what had been acknowledged, or read, before
 * they began; or that saw what was only asked for after they had ended. Says of each what was wrong.
 */
export function wrongReadings(
  readings: readonly Reading[],
  books: Books,
  asked: ReadonlyMap<string, Operation>,
): string[] {
  const bounds = books.steps.map((steps, place) => {
    const acknowledged: Point[] = []
    const begun: Point[] = []
    for (const { journal, version } of steps) {
      const operation = asked.get(journal)
      if (operation?.says === 'done') acknowledged.push({ at: operation.ended, version })
      if (operation) begun.push({ at: operation.began, version })
    }
    const read = readings.map(({ ended, versions }): Point => ({ at: ended, version: versions[place] ?? 0 }))
    return {
      acknowledged: furthestBefore(acknowledged),
      read: furthestBefore(read),
      begun: nearestAfter(begun),
      balances: new Map(steps.map(({ version, balance }) => [version, balance])),
    }
  })
  return readings.flatMap(({ began, ended, versions, balances }) =>
    bounds.flatMap((bound, place) => {
      const version = versions[place] ?? 0
      const say = (what: string) => [`account ${place}, version ${version}: ${what}`]
      if ((bound.balances.get(version) ?? 0) !== balances[place]) return say(`never held ${balances[place]}`)
      if (version < bound.acknowledged(began)) return say('misses what was acknowledged before')
      if (version < bound.read(began)) return say('is behind what was read before')
      return version >= bound.begun(ended) ? say('shows what was asked for afterwards') : []
    }),
  )
}
