import type { Socket } from 'node:net'
import { asksToCommit, createMessages, saysCommitted, saysReady } from './wire.ts'

/**
 * Where a connection is cut: COMMIT never reaches the server; it goes out and nobody waits for what becomes of it; or
 * the server has done it and said so, and the answer never reaches the client.
 */
export type Cut = 'before' | 'during' | 'after'

/**
 * Passes on what a client and the server say to each other, until a COMMIT that is to be cut.
 * @param cutNow asked at every COMMIT
 */
export function joinSockets(client: Socket, upstream: Socket, cutNow: () => Cut | undefined): void {
  const drop = () => {
    client.destroy()
    upstream.destroy()
  }
  for (const socket of [client, upstream]) {
    socket.setNoDelay(true)
    socket.on('error', drop)
    socket.on('close', drop)
  }
  const [said, answered] = [createMessages(true), createMessages(false)]
  // Once it is to be cut afterwards, the client hears nothing any more.
  let [unheard, committed] = [false, false]

  client.on('data', (piece) => {
    for (const message of said(piece)) {
      const cut = !unheard && asksToCommit(message) ? cutNow() : undefined
      if (cut === 'before') return drop()
      if (cut === 'during') return void upstream.write(message.bytes, drop)
      unheard ||= cut === 'after'
      upstream.write(message.bytes)
    }
  })
  upstream.on('data', (piece) => {
    if (!unheard) return void client.write(piece)
    for (const message of answered(piece)) {
      committed ||= saysCommitted(message)
      if (committed && saysReady(message)) drop()
    }
  })
}
