import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** What PostgreSQL tells every connection when it is shut down: FATAL, 57P01. */
const SHUTTING_DOWN = errorResponse({ S: 'FATAL', V: 'FATAL', C: '57P01', M: 'terminating connection' })

/** A PostgreSQL behind a wire that can be made slow at the very end. */
export type RudeServer = {
  url: string
  /** From now on nothing a client says arrives, its goodbye included. */
  goDeaf(): void
  /** Tells every client that is still connected that the server is being shut down. Returns how many heard it. */
  shutDown(): number
  close(): Promise<void>
}

/** Stands before the server of this address. */
export async function openRudeServer(address: string): Promise<RudeServer> {
  const target = new URL(address)
  const clients = new Set<Socket>()
  const sockets = new Set<Socket>()
  let isDeaf = false
  const server = createServer({ allowHalfOpen: true }, (client) => {
    const upstream = connect(Number(target.port), target.hostname)
    clients.add(client)
    for (const socket of [client, upstream]) sockets.add(socket.on('error', () => {}))
    client.on('data', (bytes) => isDeaf || upstream.write(bytes))
    client.on('end', () => isDeaf || upstream.end())
    client.on('close', () => clients.delete(client))
    upstream.pipe(client)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(target)
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: url.href,
    goDeaf() {
      isDeaf = true
    },
    shutDown() {
      for (const client of clients) client.write(SHUTTING_DOWN)
      return clients.size
    },
    async close() {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

function errorResponse(fields: Record<string, string>): Buffer {
  const body = `${Object.entries(fields)
    .map(([name, value]) => `${name}${value}\0`)
    .join('')}\0`
  const head = Buffer.alloc(5)
  head.write('E')
  head.writeInt32BE(4 + Buffer.byteLength(body), 1)
  return Buffer.concat([head, Buffer.from(body)])
}
