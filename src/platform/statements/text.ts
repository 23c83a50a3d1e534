import { StatementProblem } from '#core'

/** The largest file that is read, in bytes: a year of a busy account. */
const FILE_MAX = 256 * 1024 * 1024

/**
 * The text of a file, piece by piece. Only UTF-8 is read, and only what is UTF-8 throughout: another encoding would be
 * a way to hide from whoever looked at the file what we read in it. `too_large`, `not_utf8`.
 */
export async function* textOf(bytes: AsyncIterable<Uint8Array>, max = FILE_MAX): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let read = 0
  for await (const piece of bytes) {
    read += piece.length
    if (read > max) throw new StatementProblem('too_large', `more than ${max} bytes`)
    yield decoded(() => decoder.decode(piece, { stream: true }))
  }
  yield decoded(() => decoder.decode())
}

function decoded(decode: () => string): string {
  let text: string
  try {
    text = decode()
  } catch {
    throw new StatementProblem('not_utf8', 'not UTF-8')
  }
  if (text.includes('\0')) throw new StatementProblem('not_utf8', 'not UTF-8 text')
  return text
}
