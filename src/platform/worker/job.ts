/** What a run of a job may know about itself. */
export type JobRun = {
  id: string
  /** 1 on the first run. */
  attempt: number
  /** After this one the job is given up and waits for staff. */
  lastAttempt: boolean
  /** Aborts as soon as the program stops: the run ends at its next good place, by throwing where something is left to do. */
  signal: AbortSignal
}

/**
 * One kind of background work. A run that throws is repeated later, and any run may be repeated after a crash, so
 * doing it twice must come to the same as doing it once.
 */
export type Job = {
  name: string
  /** Which workers run it: those of the lane, or everybody's. */
  lane?: string
  /** When it runs by itself, in UTC: `minute hour day month weekday`. */
  cron?: string
  run(payload: unknown, run: JobRun): Promise<void>
}
