import { setTimeout as pause } from 'node:timers/promises'

/** A person is heard twenty times in ten seconds (TG-11); a script that is faster than that has to wait its turn. */
const AT_ONCE = 18
const A_SECOND = 2

/** How fast one person may act without being asked to slow down. Returns what to await before each act. */
export function pace(): (acts?: number) => Promise<void> {
  let breath = AT_ONCE
  let breathedAt = performance.now()
  return async (acts = 1) => {
    const now = performance.now()
    breath = Math.min(AT_ONCE, breath + ((now - breathedAt) / 1000) * A_SECOND) - acts
    breathedAt = now
    if (breath < 0) await pause((-breath / A_SECOND) * 1000)
  }
}
