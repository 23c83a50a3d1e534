import { pino } from 'pino'
import { expect, test } from 'vitest'
import { dueWithin, runDue } from '../../../src/platform/worker/due.ts'
import type { Job } from '../../../src/platform/worker/job.ts'

const quiet = pino({ level: 'silent' })
const ran: string[] = []
const job = (name: string, cron?: string): Job => ({
  name,
  ...(cron !== undefined && { cron }),
  async run() {
    ran.push(name)
    if (name === 'broken') throw new Error('not today')
  },
})

const JOBS = [
  job('called'),
  job('monthly', '10 9 1-5 * *'),
  job('broken', '0 6 * * *'),
  job('daily', '20 5 * * *'),
  job('minutely', '* * * * *'),
]
const namesWithin = (from: string, to: string) =>
  dueWithin(JOBS, { from: new Date(from), to: new Date(to) }).map(({ name }) => name)

test.each([
  ['2026-11-26T05:19:59Z', '2026-11-26T05:20:00Z', ['daily', 'minutely']],
  ['2026-11-26T05:20:00Z', '2026-11-26T05:20:59Z', []],
  ['2026-11-26T05:20:30Z', '2026-11-26T05:21:30Z', ['minutely']],
  ['2026-11-26T12:00:00Z', '2026-11-27T12:00:00Z', ['daily', 'broken', 'minutely']],
  ['2026-11-26T12:00:00Z', '2026-12-02T12:00:00Z', ['daily', 'broken', 'monthly', 'minutely']],
  ['2026-12-06T12:00:00Z', '2026-12-20T12:00:00Z', ['daily', 'broken', 'minutely']],
  ['2020-01-01T00:00:00Z', '2036-12-20T00:00:00Z', ['monthly', 'daily', 'broken', 'minutely']],
])('from %s to %s these are due: %j', (from, to, names) => {
  expect(namesWithin(from, to)).toEqual(names)
})

test('each runs once, and one that fails keeps no other from it', async () => {
  await runDue(JOBS, { from: new Date('2026-11-20T00:00:00Z'), to: new Date('2026-11-26T12:00:00Z') }, quiet)
  expect(ran).toEqual(['daily', 'broken', 'minutely'])
})
