import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** A server that listens: where, whether it is another port than was asked for, and how to stop it. */
export type Listening = {
  url: string
  moved: boolean
  /** Goes on answering for `ms`, and lets go of each connection with its answer: whoever sends requests looks elsewhere. */
  drain(ms: number): Promise<void>
  /** Takes no more requests; those under way have `graceMs` to end, then they are cut. */
  close(graceMs?: number): Promise<void>
}

// Nobody keeps a connection busy by being slow: a whole request has 20 s, its headers half of that.
const LIMITS = { requestTimeout: 20_000, headersTimeout: 10_000, keepAliveTimeout: 5_000 }

type Place = { host?: string; mayMove?: boolean }

/** Listens on the port (0: any free one). One that is taken is a problem, or with `mayMove` a reason to take another. */
export async function listen(handle: RequestListener, port: number, place: Place = {}): Promise<Listening> {
  const { host = '127.0.0.1', mayMove = false } = place
  let leaving = false
  const server = createServer(LIMITS, (request, response) => {
    if (leaving) response.setHeader('connection', 'close')
    handle(request, response)
  })
  const moved = await bind(server, port, host).then(
    () => false,
    async (error: NodeJS.ErrnoException) => {
      if (!mayMove || error.code !== 'EADDRINUSE') throw error
      await bind(server, 0, host)
      return true
    },
  )
  const { port: bound } = server.address() as AddressInfo
  return {
    url: `http://${host}:${bound}`,
    moved,
    async drain(ms) {
      leaving = true
      await pause(ms)
    },
    async close(graceMs = 0) {
      const closed = once(server, 'close')
      server.close()
      server.closeIdleConnections()
      // An event stream never ends by itself.
      const cut = setTimeout(() => server.closeAllConnections(), graceMs)
      await closed
      clearTimeout(cut)
    },
  }
}

async function bind(server: Server, port: number, host: string): Promise<void> {
  server.listen(port, host)
  await once(server, 'listening')
}
