/** One message of PostgreSQL's protocol: its type (empty for the one that opens a connection) and all of its bytes. */
export type Message = { type: string; bytes: Buffer }

const HEAD = 5

/**
 * Takes the messages out of a stream that arrives in any pieces.
 * @param opensUntyped a client's first message has no type, only a length
 */
export function createMessages(opensUntyped: boolean): (piece: Buffer) => Message[] {
  let rest = Buffer.alloc(0)
  let untyped = opensUntyped
  return (piece) => {
    rest = Buffer.concat([rest, piece])
    const messages: Message[] = []
    for (;;) {
      const head = untyped ? 0 : 1
      if (rest.length < HEAD) return messages
      const length = rest.readInt32BE(head) + head
      if (rest.length < length) return messages
      const bytes = rest.subarray(0, length)
      messages.push({ type: untyped ? '' : String.fromCharCode(bytes[0] ?? 0), bytes })
      untyped = false
      rest = rest.subarray(length)
    }
  }
}

/** Whether a client asks for the commit: as a simple query, or as a statement to be parsed. */
export function asksToCommit({ type, bytes }: Message): boolean {
  if (type === 'Q') return isCommit(textAt(bytes, HEAD))
  if (type !== 'P') return false
  const name = textAt(bytes, HEAD)
  return isCommit(textAt(bytes, HEAD + Buffer.byteLength(name) + 1))
}

/** Whether the server says that a transaction is committed: its command tag. */
export const saysCommitted = ({ type, bytes }: Message): boolean => type === 'C' && isCommit(textAt(bytes, HEAD))

/** Whether the server says that it has done everything it was asked to. */
export const saysReady = ({ type }: Message): boolean => type === 'Z'

const isCommit = (sql: string): boolean => /^\s*commit\s*;?\s*$/i.test(sql)

const textAt = (bytes: Buffer, from: number): string => bytes.toString('utf8', from, bytes.indexOf(0, from))
