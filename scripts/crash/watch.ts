import { subscribe } from 'node:diagnostics_channel'
import type { ClientRequest } from 'node:http'
import pg from 'pg'
import { callName, nameOf, type Point, statementName } from './point.ts'

/** Watches all that leaves this process, and can end it at any such moment. */
export type Watch = {
  /** From now on every point belongs to this act; with `doom`, the process dies there. */
  begin(act: number, doom?: string): void
  /** The points passed since it began. */
  end(): Point[]
}

type Pass = (port: string, what: string) => () => void

/**
 * Wraps the ports where they are narrowest: the driver's one way to say a statement (so also BEGIN and COMMIT, the job
 * queue's and the clock's), and both ways Node has to call another program over HTTP. Whatever code is added later has
 * to go through these, so its points are found by running it.
 */
export function watchPorts(): Watch {
  let act: number | undefined
  let doom: string | undefined
  let passed: Point[] = []
  const counts = new Map<string, number>()

  function note(point: Point): void {
    passed.push(point)
    if (doom === nameOf(point)) die()
  }

  const pass: Pass = (port, what) => {
    const at = act
    if (at === undefined) return () => {}
    const key = `${port} ${what}`
    const nth = (counts.get(key) ?? 0) + 1
    counts.set(key, nth)
    note({ act: at, side: 'before', nth, port, what })
    return () => {
      if (act === at) note({ act: at, side: 'after', nth, port, what })
    }
  }
  watchDatabase(pass)
  watchCalls(pass)

  return {
    begin(next, point) {
      act = next
      doom = point
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
function watchCalls(pass: Pass): void {
  const underWay = new WeakMap<object, () => void>()
  const began = (request: object, method: string, path: string) =>
    underWay.set(request, pass('http', callName(method, path)))
  subscribe('http.client.request.created', (message) => {
    const { request } = message as { request: ClientRequest }
    began(request, request.method, request.path)
  })
  subscribe('http.client.response.finish', (message) => underWay.get((message as { request: object }).request)?.())
  subscribe('undici:request:create', (message) => {
    const { request } = message as { request: FetchRequest }
    began(request, request.method, request.path)
  })
  subscribe('undici:request:headers', (message) => underWay.get((message as { request: object }).request)?.())
}
