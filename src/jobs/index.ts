import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Job, JobDeps } from './job.ts'

export type { Job, JobDeps } from './job.ts'

const FRAME = new Set(['index.ts', 'job.ts'])

/** A job with all it needs, as the queue runs it. */
export type ReadyJob = { name: string; cron?: string; run(payload: unknown): Promise<void> }

/** Every job there is: one file each in this folder. */
export async function loadJobs(deps: JobDeps): Promise<ReadyJob[]> {
  const files = (await readdir(import.meta.dirname)).filter((file) => file.endsWith('.ts') && !FRAME.has(file))
  const jobs = await Promise.all(
    files.map(async (file) => ((await import(join(import.meta.dirname, file))) as { default: Job }).default),
  )
  return jobs.map((job) => ({
    name: job.name,
    ...(job.cron && { cron: job.cron }),
    run: (payload) => job.run(deps, payload as Record<string, string>),
  }))
}
