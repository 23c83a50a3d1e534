import { expect, it } from 'vitest'
import { bankRun } from '../../scripts/bankrun/run.ts'

// A small run on a PostgreSQL of its own, which is killed once; `npm run bankrun` is the large one.
it('R-03 R-07 F7 F8 a run on the bank from two processes: backends terminated, PostgreSQL killed, and everything adds up', async () => {
  const harm = { terminations: 3, restarts: 1 }
  const outcome = await bankRun({ transfers: 300, reads: 150, seed: 11, workers: 64, harm })
  expect(outcome.acknowledged).toBeGreaterThanOrEqual(300)
  expect(outcome.reads).toBeGreaterThanOrEqual(150)
  expect(outcome.refused['insufficient_balance']).toBeGreaterThan(0)
  expect(outcome.harm.terminated).toBeGreaterThan(0)
  const { immediate, killed, backendsKilled } = outcome.harm
  expect(immediate + killed + backendsKilled).toBe(1)
  const { wrongSums, negatives, breaches, faults, sample } = outcome
  const sound = Object.fromEntries(Object.keys(faults).map((fault) => [fault, 0]))
  expect({ wrongSums, negatives, breaches, faults, sample }).toEqual({
    wrongSums: 0,
    negatives: 0,
    breaches: 0,
    faults: sound,
    sample: [],
  })
})

it('R-08 the server is killed in the middle of payments and its synchronous standby promoted: acknowledged and lost 0, doubled 0', async () => {
  const harm = { terminations: 0, restarts: 0, failover: true }
  const outcome = await bankRun({ transfers: 300, reads: 100, seed: 12, workers: 32, harm })
  expect(outcome.acknowledged).toBeGreaterThanOrEqual(300)
  expect(outcome.harm.failedOver).toBe(1)
  expect(outcome.harm.downMs).toBeLessThan(30_000)
  const { wrongSums, negatives, breaches, faults, sample } = outcome
  expect(sample).toEqual([])
  expect(faults).toMatchObject({ lost: 0, doubled: 0, 'refused but booked': 0, 'wrong finals': 0 })
  expect({ wrongSums, negatives, breaches }).toEqual({ wrongSums: 0, negatives: 0, breaches: 0 })
})
