import type { IncomingHttpHeaders } from 'node:http'
import { type Listening, listen } from '../../src/platform/listen.ts'

/** A callback as it arrived: exact bytes as text, and the headers. */
export type Received = { headers: IncomingHttpHeaders; body: string }

/** An address that takes callbacks, answers each with the next of `statuses` (200 when they run out) and keeps them. */
export type Receiver = Listening & {
  received: Received[]
  statuses: number[]
  arrived(count: number): Promise<Received[]>
}

/** Starts one on a free port. */
export async function receiveCallbacks(): Promise<Receiver> {
  const received: Received[] = []
  const statuses: number[] = []
  const waiting = new Set<() => void>()
  const server = await listen(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    response.writeHead(statuses.shift() ?? 200).end()
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() })
    for (const check of waiting) check()
  }, 0)
  const arrived = (count: number) =>
    new Promise<Received[]>((resolve) => {
      const check = () => {
        if (received.length < count) return
        waiting.delete(check)
        resolve(received.slice(0, count))
      }
      waiting.add(check)
      check()
    })
  return { ...server, received, statuses, arrived }
}
