import { randomBytes } from 'node:crypto'
import { startOwnServer } from '../../test/support/own-server.ts'
import { quietRules } from '../../test/support/quiet-rules.ts'

/** Everything durable, which is the default (fsync, synchronous_commit and full_page_writes on), and room to work in. */
const ROOM = ['shared_buffers=1GB', 'max_wal_size=4GB', 'max_connections=200']

/**
 * A durable PostgreSQL of its own with the program's whole schema, and the key of the wallet in it.
 * @param flags further settings of the server, `name=value`
 */
export async function openHouse(flags: string[] = []) {
  const server = await startOwnServer({ flags: [...ROOM, ...flags] })
  // Nobody pays so often but a benchmark. The rules are asked all the same.
  await quietRules(server.owner)
  return { ...server, key: randomBytes(32) }
}

export type House = Awaited<ReturnType<typeof openHouse>>
