import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** PostgreSQL's own benchmark, where Debian's packages or the PATH have it. */
export function findPgbench(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...versions.map((v) => join(debian, v, 'bin'))]
  return folders.map((folder) => join(folder, 'pgbench')).find((file) => existsSync(file))
}

/** Fills the tables of TPC-B: scale 50 is five million accounts. */
export async function fillTpcb(pgbench: string, url: string, scale: number): Promise<void> {
  await run(pgbench, ['-i', '-q', '-s', `${scale}`, url])
}

/** TPC-B transactions a second, 32 clients, in a process of its own. */
export async function tpcb(pgbench: string, url: string, seconds: number): Promise<number> {
  const { stdout } = await run(pgbench, ['-n', '-M', 'prepared', '-c', '32', '-j', '2', '-T', `${seconds}`, url])
  return Number(/tps = ([\d.]+)/.exec(stdout)?.[1] ?? 0)
}
