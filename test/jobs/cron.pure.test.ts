import { parseCronItems } from 'graphile-worker'
import { expect, it } from 'vitest'
import type { Core } from '#core'
import { loadJobs } from '../../src/jobs/index.ts'

const never = () => Promise.reject(new Error('nothing runs here'))

it('every time a job names is one that the worker reads: another would stop the program’s start', async () => {
  const jobs = await loadJobs({
    core: {} as Core,
    deliverNotice: never,
    sendMail: never,
    removeMessage: never,
    deliverPaper: never,
  })
  const timed = jobs.flatMap(({ name, cron }) => (cron ? [{ task: name, match: cron }] : []))
  expect(parseCronItems(timed)).toHaveLength(timed.length)
  expect(timed.length).toBeGreaterThan(0)
})
