import type { RequestHandler } from 'express'
import type { Events } from './events.ts'

const KEEP_ALIVE_MS = 20_000

/** GET /api/events: server-sent events, one per announcement: `event: chat|mail|bank|card`, the rest of it as JSON data. */
export function eventStream(events: Events): RequestHandler {
  return (request, response) => {
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      connection: 'keep-alive',
    })
    response.write('retry: 1000\n\n')
    const end = events.subscribe(({ kind, ...data }) => {
      response.write(`event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`)
    })
    // A comment line now and then keeps proxies from closing a stream on which nothing happens.
    const keepAlive = setInterval(() => response.write(': still here\n\n'), KEEP_ALIVE_MS)
    request.on('close', () => {
      clearInterval(keepAlive)
      end()
    })
  }
}
