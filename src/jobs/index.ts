import type { JobPayload } from '#core'
import { loadFolder } from '../load-folder.ts'
import type { Job as QueueJob } from '../platform/worker/job.ts'
import type { Job, JobDeps } from './job.ts'

export type { Job, JobDeps } from './job.ts'

/** Every job there is, one file each in this folder, as the queue runs it: with all it needs. */
export async function loadJobs(deps: JobDeps): Promise<QueueJob[]> {
  const jobs = await loadFolder<Job>(new URL('./', import.meta.url), ['index.ts', 'job.ts'])
  return jobs.map((job) => ({ ...job, run: (payload, { signal }) => job.run(deps, payload as JobPayload, signal) }))
}
