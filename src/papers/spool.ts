import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** What was written, to be read as often as it must be sent; nothing of it is left once it is closed. */
export type Spool = { bytes: number; read(): Readable; close(): Promise<void> }

/**
 * Takes a stream to its end without holding it in memory: into a file that has no name any more when the first byte goes
 * into it, so that a killed process leaves nothing behind (EXP-02).
 */
export async function spool(source: Readable): Promise<Spool> {
  const folder = await mkdtemp(join(tmpdir(), 'okpay-'))
  const file = await open(join(folder, 'paper'), 'wx+', 0o600)
  await rm(folder, { recursive: true })
  try {
    const { fd } = file
    await pipeline(source, createWriteStream('', { fd, autoClose: false }))
    const { size } = await file.stat()
    return {
      bytes: size,
      read: () => createReadStream('', { fd, start: 0, autoClose: false }),
      close: () => file.close(),
    }
  } catch (error) {
    await file.close()
    throw error
  }
}
