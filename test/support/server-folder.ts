import { constants } from 'node:fs'
import { access, mkdtemp, readdir, rm, stat, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ownerLives } from '../../src/platform/database/owner-mark.ts'
import { endServer } from './server-process.ts'

const MEMORY = '/dev/shm'
// What a whole run writes, several times over. A container's usual 64 MB are not enough.
const ROOM_BYTES = 2 ** 31
const PREFIX = 'okpay-server-'
// Somebody who just made a folder has not put their mark on it yet.
const YOUNG_MS = 10 * 60_000

/** What a server outlives: that the machine loses power, or only that programs die. */
export type Outlives = 'the machine' | 'programs'

/**
 * A folder for a server's files. Where only programs die it lies in memory, if there is room: a database copied there
 * takes a tenth of the processor time. (A disk's file system looks long for a place for a thousand new files where a
 * thousand were just deleted.)
 */
export async function serverFolder(outlives: Outlives): Promise<string> {
  const inMemory = outlives === 'programs' && (await hasRoom(MEMORY))
  if (inMemory) await clearAway(MEMORY)
  return mkdtemp(join(inMemory ? MEMORY : tmpdir(), PREFIX))
}

async function hasRoom(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK)
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize >= ROOM_BYTES
  } catch {
    return false
  }
}

/** What a run that was killed left there would lie in memory until the machine is started anew. */
export async function clearAway(folder: string, now = Date.now()): Promise<void> {
  for (const name of await readdir(folder)) {
    const dir = join(folder, name)
    if (!name.startsWith(PREFIX) || (await ownerLives(dir))) continue
    const made = await stat(dir).catch(() => undefined)
    if (!made || now - made.mtimeMs < YOUNG_MS) continue
    await endServer(join(dir, 'postgres'), 'in order').catch(() => {})
    await rm(dir, { recursive: true, force: true })
  }
}
