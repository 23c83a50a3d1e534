import { subscribe } from 'node:diagnostics_channel'
import type { ClientRequest } from 'node:http'
import pg from 'pg'
import { beLookedAt } from './left.ts'
import { callName, nameOf, type Point, statementName } from './point.ts'

/** Watches all that leaves this process, and can end it at any such moment. */
export type Watch = {
  /** From now on every point belongs to this act; with `doom`, the process dies there; looked at, they say what is left. */
  begin(act: number, how?: { doom?: string; lookedAt?: boolean }): void
  /** This process has said something to somebody, or has heard it. */
  met(): void
  /** The points passed since it began. */
  end(): Point[]
}

/** Something goes out now; what it returns is called when that is over. */
type Pass = (port: string, what: string) => (how?: 'broken off') => void

/**
 * Wraps the ports where they are narrowest: the driver's one way to say a statement (so also BEGIN and COMMIT, the job
 * queue's and the clock's), and both ways Node has to call another program over HTTP. Whatever code is added later has
 * to go through these, so its points are found by running it.
 */
export function watchPorts(): Watch {
  let act: number | undefined
  let doom: string | undefined
  let isLookedAt = false
  let passed: Point[] = []
  let meetings = 0
  const underWay = new Set<symbol>()
  const counts = new Map<string, number>()

  function note(point: Point): void {
    const leaves = isLookedAt && underWay.size === 0 && `${act} ${beLookedAt()} ${meetings}`
    passed.push(leaves ? { ...point, leaves } : point)
    if (doom === nameOf(point)) die()
  }

  const pass: Pass = (port, what) => {
    const at = act
    const key = `${port} ${what}`
    const nth = (counts.get(key) ?? 0) + 1
    counts.set(key, nth)
    if (at !== undefined) note({ act: at, side: 'before', nth, port, what })
    const sent = Symbol(key)
    underWay.add(sent)
    return (how) => {
      underWay.delete(sent)
      if (how !== 'broken off' && at !== undefined && act === at) note({ act: at, side: 'after', nth, port, what })
    }
  }
  const met = () => {
    meetings += 1
  }
  watchDatabase(pass)
  watchCalls(pass, met)

  return {
    met,
    begin(next, { doom: point, lookedAt = false } = {}) {
      act = next
      doom = point
      isLookedAt = lookedAt
      passed = []
      counts.clear()
    },
    end() {
      act = undefined
      return passed
    },
  }
}

function die(): never {
  process.kill(process.pid, 'SIGKILL')
  // Nothing of ours runs any more while the signal is on its way.
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}

type Query = (...given: unknown[]) => unknown

/** A statement is over when its answer is here and nobody has seen it yet. */
function watchDatabase(pass: Pass): void {
  const query = pg.Client.prototype.query as Query
  const watched: Query = function (this: pg.Client, ...given) {
    const [config] = given
    const text = typeof config === 'string' ? config : String((config as { text?: unknown }).text ?? 'a cursor')
    const over = pass('sql', statementName(text))
    const tell = given.at(-1)
    if (typeof tell === 'function') {
      const told = (...answer: unknown[]) => {
        over()
        tell(...answer)
      }
      return query.apply(this, [...given.slice(0, -1), told])
    }
    const answer = query.apply(this, given)
    return answer instanceof Promise ? answer.finally(over) : answer
  }
  pg.Client.prototype.query = watched as typeof pg.Client.prototype.query
}

type FetchRequest = { method: string; path: string }

/** A call is over when its answer's head has arrived: the other side has done what it was asked. */
function watchCalls(pass: Pass, met: () => void): void {
  const underWay = new WeakMap<object, ReturnType<Pass>>()
  const began = (request: object, method: string, path: string) => {
    underWay.set(request, pass('http', callName(method, path)))
    met()
  }
  const answered = (message: unknown) => {
    met()
    underWay.get((message as { request: object }).request)?.()
  }
  // Nobody answered, and nobody will: that is no point, but nothing is under way any more either.
  const brokenOff = (message: unknown) => {
    met()
    underWay.get((message as { request: object }).request)?.('broken off')
  }
  subscribe('http.client.request.created', (message) => {
    const { request } = message as { request: ClientRequest }
    began(request, request.method, request.path)
  })
  subscribe('http.client.response.finish', answered)
  subscribe('undici:request:create', (message) => {
    const { request } = message as { request: FetchRequest }
    began(request, request.method, request.path)
  })
  subscribe('undici:request:headers', answered)
  for (const broken of ['http.client.request.error', 'undici:request:error']) subscribe(broken, brokenOff)
  for (const asked of ['http.server.request.start', 'http.server.response.created', 'http.server.response.finish'])
    subscribe(asked, met)
}
