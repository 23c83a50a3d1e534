import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { type Cut, joinSockets } from './connection.ts'

export type CommitCutter = {
  /** The address to connect to instead of the server's. */
  url: string
  /** The next COMMITs are cut like this, in their order. */
  arm(...cuts: Cut[]): void
  /** Forgets what has not been cut yet. Returns how many were cut since it was armed. */
  disarm(): number
  /** Cuts everybody off, and lets nobody in until told otherwise: the server is away. */
  refuse(isAway: boolean): void
  close(): Promise<void>
}

/** Stands between a client and PostgreSQL, understands enough of what they say to know a COMMIT, and cuts there. */
export async function openCommitCutter(address: string): Promise<CommitCutter> {
  const target = new URL(address)
  const sockets = new Set<Socket>()
  let armed: Cut[] = []
  let [done, away] = [0, false]
  const cutNow = () => {
    const cut = armed.shift()
    if (cut) done++
    return cut
  }

  const server = createServer((client) => {
    if (away) return void client.destroy()
    const upstream = connect(Number(target.port), target.hostname)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
    }
    joinSockets(client, upstream, cutNow)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(target)
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: url.href,
    arm(...cuts) {
      armed = cuts
      done = 0
    },
    disarm() {
      armed = []
      return done
    },
    refuse(isAway) {
      away = isAway
      if (away) for (const socket of sockets) socket.destroy()
    },
    async close() {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}
