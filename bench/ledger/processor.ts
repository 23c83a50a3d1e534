import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const MICROS_A_TICK = 10_000

/** Microseconds of a processor that a PostgreSQL server and its children have used since they began. Linux only. */
export function serverMicros(postmaster: number): number {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return all.reduce((sum, pid) => sum + microsOf(pid, postmaster), 0)
}

function microsOf(pid: string, parent: number): number {
  try {
    const [, , ...fields] = readFileSync(join('/proc', pid, 'stat'), 'utf8')
      .split(') ')
      .join(' ')
      .split(' ')
    const [ppid = 0, ...own] = [1, 11, 12].map((place) => Number(fields[place]))
    // What children used that have ended since is kept with the parent: without it time would run backwards.
    const ended = Number(pid) === parent ? [13, 14].map((place) => Number(fields[place])) : []
    const ticks = [...own, ...ended].reduce((sum, count) => sum + count, 0)
    return ppid === parent || Number(pid) === parent ? ticks * MICROS_A_TICK : 0
  } catch {
    // It ended while we looked.
    return 0
  }
}
