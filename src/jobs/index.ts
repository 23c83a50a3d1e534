import { readdir } from 'node:fs/promises'
import type { Job } from './job.ts'

export type { Job, JobDeps } from './job.ts'

const FRAME = new Set(['index.ts', 'job.ts'])

/** Every job there is: one file each in this folder. */
export async function loadJobs(): Promise<Job[]> {
  const files = (await readdir(import.meta.dirname)).filter((file) => file.endsWith('.ts') && !FRAME.has(file))
  return Promise.all(files.map(async (file) => ((await import(`./${file}`)) as { default: Job }).default))
}
