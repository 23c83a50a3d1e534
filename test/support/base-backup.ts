import { execFile } from 'node:child_process'
import { chown, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import type { OwnServer } from './own-server.ts'
import { commandOf, endServer, startAgain } from './server-process.ts'

const exec = promisify(execFile)

/** A copy of a server's files, taken while it worked. `from`: when it was begun. */
export type BaseBackup = { folder: string; from: Date }

/** Takes a base backup as `pg_basebackup` does, with the log it needs in it; the server goes on working. */
export async function takeBackup({ superuser, data }: OwnServer): Promise<BaseBackup> {
  const folder = `${data}-backup`
  const from = new Date()
  const client = new pg.Client({ connectionString: superuser })
  await client.connect()
  await client.query(`select pg_backup_start('drill', fast => true)`)
  // Files may vanish while they are copied: cp says so by its exit, and the log makes up for them.
  await exec('cp', ['-a', data, folder]).catch(() => {})
  const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)')
  await client.end()
  await exec('cp', ['-a', join(data, 'pg_wal'), folder])
  await writeFile(join(folder, 'backup_label'), rows[0]?.labelfile ?? '')
  // The server that recovers from it must be able to put it away.
  const { uid, gid } = await stat(data)
  await chown(join(folder, 'backup_label'), uid, gid)
  await rm(join(folder, 'postmaster.pid'), { force: true })
  return { folder, from }
}

/** Loses the server and all its files, and starts it again at the same address from the backup alone. */
export async function loseAndRestore({ superuser, data }: OwnServer, { folder }: BaseBackup): Promise<void> {
  const command = commandOf(data)
  await endServer(data, 'whole')
  await rm(data, { recursive: true, force: true })
  await exec('mv', [folder, data])
  await startAgain(data, command, superuser)
}
