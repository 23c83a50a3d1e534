/** One at a time per key: work on the same key waits its turn, in the order it came; other keys do not wait. */
export type Lock = { run<T>(key: string, work: () => Promise<T>): Promise<T> }

/** Somebody held the key for longer than anybody should. The work was not begun. */
export class LockTimeout extends Error {
  constructor(key: string) {
    super(`the lock on ${key} was not free in time`)
    this.name = 'LockTimeout'
  }
}
