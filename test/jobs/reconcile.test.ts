import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClearingAge, StatementPart } from '#core'
import type { JobDeps } from '../../src/jobs/job.ts'
import measureClearing from '../../src/jobs/measure-clearing.ts'
import reconcile from '../../src/jobs/reconcile.ts'
import { lineOf, statementOf } from '../support/bank-statement.ts'
import { openWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Rail = NonNullable<JobDeps['statements']>[number]
const rail = (name: string, said: AsyncIterable<StatementPart> | 'none' | 'unknown'): Rail => ({
  rail: name,
  read: async () => said,
})
const read = (...statements: Rail[]) => reconcile.run({ core: world.core, statements } as Partial<JobDeps> as JobDeps)

/** How long money waits at the bank, in seconds, as whoever watches is told. */
async function waits(): Promise<number | undefined> {
  const told: ClearingAge[] = []
  await measureClearing.run({ core: world.core, measured: (ages) => told.push(...ages) } as Partial<JobDeps> as JobDeps)
  return told.find(({ rail: each, currency }) => each === 'bank' && currency === 'EUR')?.seconds
}

test('MNY-17 the oldest money that waits to be cleared is told by its age, until a statement shows it', async () => {
  const { userId } = await world.person({ balance: '30.00' })
  await world.advance(600)
  expect(await waits()).toBeGreaterThanOrEqual(600)
  const { reference } = await world.deps.prisma.topUp.findFirstOrThrow({ where: { userId } })
  await read(rail('bank', statementOf([lineOf({ minor: 3_000n, reference })])))
  expect(await waits()).toBe(0)
})

test('MNY-17 a rail that does not answer, or says nonsense, keeps no other waiting, and the job is repeated', async () => {
  const { userId } = await world.person({ balance: '20.00' })
  const { reference } = await world.deps.prisma.topUp.findFirstOrThrow({ where: { userId } })
  const shown = rail('bank', statementOf([lineOf({ minor: 2_000n, reference })]))
  await expect(read(rail('card', 'unknown'), rail('platform', 'none'), shown)).rejects.toThrow('no statement of card')
  expect(await waits()).toBe(0)
  const broken = rail(
    'card',
    (async function* () {
      yield { part: 'line', ...lineOf({ minor: 1n }) } satisfies StatementPart
    })(),
  )
  await expect(read(broken)).rejects.toThrow('1 statements could not be read')
  expect(await world.breaches()).toEqual([])
})
