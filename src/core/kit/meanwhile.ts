import { setImmediate as nextTurn } from 'node:timers/promises'

/** Does work of our own while the database is at statements that were asked for before: those leave first. */
export async function meanwhile<T>(work: () => T | Promise<T>): Promise<T> {
  await nextTurn()
  return work()
}
