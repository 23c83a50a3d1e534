import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'

const CHUNK_BYTES = 64 * 1024

/** What was written, to be read as often as it must be sent; nothing of it is left once it is closed. */
export type Spool = { bytes: number; read(): Readable; close(): Promise<void> }

/**
 * Takes a stream to its end without holding it in memory: into a file that has no name any more when the first byte goes
 * into it, so that a killed process leaves nothing behind (EXP-02). Throws what the stream breaks off with.
 */
export async function spool(source: Readable): Promise<Spool> {
  const folder = await mkdtemp(join(tmpdir(), 'okpay-'))
  const file = await open(join(folder, 'paper'), 'wx+', 0o600)
  await rm(folder, { recursive: true })
  try {
    // By its handle and never by its number: a stream over a number that is broken off closes it, and by then it may be
    // another file's.
    await file.writeFile(source)
    const { size } = await file.stat()
    return { bytes: size, read: () => Readable.from(bytesOf(file, size)), close: () => file.close() }
  } catch (error) {
    await file.close()
    throw error
  }
}

async function* bytesOf(file: FileHandle, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < size; ) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(CHUNK_BYTES), 0, CHUNK_BYTES, at)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
    at += bytesRead
  }
}
