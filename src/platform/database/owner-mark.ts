import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

// Which process the embedded server belongs to, and ends with.
const markIn = (dir: string): string => join(dir, 'postgres-owner')

/** Whether the process that the server in this folder belongs to is alive: another one, or this. */
export async function ownerLives(dir: string): Promise<boolean> {
  const pid = Number(await readFile(markIn(dir), 'utf8').catch(() => ''))
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process may not be asked, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

export const markAsOurs = (dir: string): Promise<void> => writeFile(markIn(dir), String(process.pid), { mode: 0o600 })
export const giveUp = (dir: string): Promise<void> => rm(markIn(dir), { force: true })
