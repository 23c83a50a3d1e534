/** What is to be done at a later moment of the sandbox's clock. */
export type Agenda = {
  /** Does it at that moment; at once when that has come already. */
  at(moment: Date, act: () => void): void
  /** Does what has come due; to be called when the clock was moved. */
  catchUp(): void
  /** Forgets everything. */
  clear(): void
}

export function createAgenda(now: () => Date): Agenda {
  const waiting = new Map<{ due: number; act: () => void }, NodeJS.Timeout | undefined>()

  function catchUp(): void {
    const moment = now().getTime()
    for (const [entry, timer] of waiting) {
      clearTimeout(timer)
      const remaining = entry.due - moment
      if (remaining > 0) waiting.set(entry, setTimeout(catchUp, remaining))
      else {
        waiting.delete(entry)
        entry.act()
      }
    }
  }

  return {
    at(moment, act) {
      waiting.set({ due: moment.getTime(), act }, undefined)
      catchUp()
    },
    catchUp,
    clear() {
      for (const timer of waiting.values()) clearTimeout(timer)
      waiting.clear()
    },
  }
}
