import { once } from 'node:events'
import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import type { Certificate } from './certificate.ts'

/** What stands in front, as ops/caddy/Caddyfile does: asks /readyz, and tries another where a process does not listen. */
export type Proxy = { url: string; behind: Set<string>; close(): Promise<void> }

const LOOK_EVERY_MS = 250
const TRY_FOR_MS = 15_000

export async function startProxy({ key, cert }: Certificate): Promise<Proxy> {
  const behind = new Set<string>()
  const ready = new Set<string>()
  let turn = 0
  const server = createServer({ key, cert }, (request, response) => {
    void pass(request, response).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const looking = setInterval(() => void look(), LOOK_EVERY_MS)

  async function look(): Promise<void> {
    for (const url of behind) {
      const says = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(3_000) }).catch(() => null)
      if (says?.ok) ready.add(url)
      else ready.delete(url)
    }
  }

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request)
    const until = performance.now() + TRY_FOR_MS
    while (performance.now() < until) {
      const [url] = [...ready].slice(turn++ % Math.max(ready.size, 1))
      const outcome = url ? await forward(url, request, body, response) : 'unreached'
      if (outcome === 'answered') return
      // It was reached and gave no answer: whoever asked must decide whether to ask again.
      if (outcome === 'cut') return void response.writeHead(502).end()
      if (url) ready.delete(url)
      await pause(50)
    }
    response.writeHead(503).end()
  }

  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    behind,
    async close() {
      clearInterval(looking)
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

type Outcome = 'answered' | 'unreached' | 'cut'

function forward(url: string, from: IncomingMessage, body: Buffer, to: ServerResponse): Promise<Outcome> {
  return new Promise((resolve) => {
    const { method = 'GET', headers, url: path = '/' } = from
    const onward = ask(`${url}${path}`, { method, headers, agent: false }, (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(to)
      answer.once('error', () => to.destroy())
      answer.once('end', () => resolve('answered'))
    })
    onward.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ECONNREFUSED' ? 'unreached' : 'cut'))
    onward.end(body)
  })
}
