import { createHash } from 'node:crypto'

/** A place where a process can die: before or after the nth time that something goes out by a port, within an act. */
export type Point = {
  act: number
  side: 'before' | 'after'
  nth: number
  port: string
  what: string
  /** Names what dying here leaves behind, when that is known: the same at two points of a run, the same is left. */
  leaves?: string
}

/** How a point is written: what `--point` takes. */
export const nameOf = ({ act, side, nth, port, what }: Point): string => `${act} ${side} ${nth} ${port} ${what}`

const SHOWN_MAX = 72

/** A statement as a name: on one line, short enough to read, and no two alike. */
export function statementName(sql: string): string {
  const line = sql.replace(/\s+/g, ' ').replaceAll('"public".', '').trim()
  if (line.length <= SHOWN_MAX) return line
  return `${line.slice(0, SHOWN_MAX)}… #${createHash('sha256').update(line).digest('hex').slice(0, 6)}`
}

/** A call over HTTP as a name: without the token in it, and without what it asks about. */
export const callName = (method: string, path: string): string =>
  `${method} ${path.replace(/\?.*$/s, '').replace(/\/bot\d+:[^/]+/, '/bot')}`
