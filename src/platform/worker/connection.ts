import { CLOCK_SCHEMA } from './install.ts'

/** Whose time decides when a job is due: the database's, or in the sandbox the application's, which can be moved. */
export type WorkerClock = 'database' | 'application'

// The queue asks `now()`. A schema searched before PostgreSQL's own can answer in its place.
const MOVABLE = `-c search_path=${CLOCK_SCHEMA},pg_catalog,public`
// A machine that vanished without a word is noticed within a minute, not after the two hours of the default.
const KEEPALIVE = '-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3'

/** The address the worker connects to, with the settings its sessions need. */
export function workerAddress(connectionString: string, clock: WorkerClock): string {
  const url = new URL(connectionString)
  const given = url.searchParams.get('options')
  const options = [given, KEEPALIVE, clock === 'application' ? MOVABLE : ''].filter(Boolean).join(' ')
  url.searchParams.set('options', options)
  return url.href
}
