import { readStatements } from '#core'
import type { Job, JobDeps } from './job.ts'

/** Holds the statements of every rail that hands them out against our books, every day. */
export default {
  name: 'reconcile',
  cron: '20 5 * * *',
  run: (deps) => readEveryStatement(deps),
} satisfies Job

/**
 * Fetches and reads them. A rail that does not answer keeps no other waiting; it throws at the end, and is repeated: what
 * was read counts once.
 */
export async function readEveryStatement({
  core,
  statements = [],
}: Pick<JobDeps, 'core' | 'statements'>): Promise<void> {
  const unread: string[] = []
  const faults: unknown[] = []
  for (const { rail, read } of statements) {
    const parts = await read()
    if (parts === 'unknown') unread.push(rail)
    else if (parts !== 'none') await readStatements(core, rail, parts).catch((error: unknown) => faults.push(error))
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} statements could not be read`)
  if (unread.length > 0) throw new Error(`no statement of ${unread.join(', ')}`)
}
