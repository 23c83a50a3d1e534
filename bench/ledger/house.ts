import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { type Core, createCore } from '../../src/core/index.ts'
import { openDatabase } from '../../src/platform/database/client.ts'
import { ensureDatabase, startEmbedded } from '../../src/platform/database/embedded.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { createKeyring } from '../../src/platform/keys/index.ts'
import { installWorkerSchema } from '../../src/platform/worker/install.ts'

/** Everything durable, which is the default (fsync, synchronous_commit and full_page_writes on), and room to work in. */
const ROOM = ['-c', 'shared_buffers=1GB', '-c', 'max_wal_size=4GB', '-c', 'max_connections=200']

/** A durable PostgreSQL of its own with the program's whole schema. */
export async function openHouse(flags: string[] = []) {
  const dir = await mkdtemp(join(tmpdir(), 'okpay-bench-'))
  const server = await startEmbedded(dir, [...ROOM, ...flags])
  await ensureDatabase(server, 'okpay')
  const [app, owner] = [server.url('okpay_app', 'okpay'), server.url('okpay_owner', 'okpay')]
  await migrate(owner, app)
  await installWorkerSchema({ adminUrl: owner, appUrl: app })
  return {
    server,
    app,
    owner,
    superuser: server.url('postgres', 'okpay'),
    key: randomBytes(32),
    async close() {
      await server.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

export type House = Awaited<ReturnType<typeof openHouse>>

/** A core over a house's database, as a process of the program has one. Nothing asked of it here hashes a secret. */
export function openCore(url: string, key: Uint8Array, connections = 10) {
  const noSecrets = () => Promise.reject(new Error('no secret is checked in this benchmark'))
  const hasher = {
    hashPassword: noSecrets,
    verifyPassword: noSecrets,
    hashPin: noSecrets,
    verifyPin: noSecrets,
    isOutdated: () => false,
  }
  const prisma = openDatabase(url, connections)
  const core: Core = createCore({
    prisma,
    clock: () => new Date(),
    newId: uuidv7,
    random: (bytes) => new Uint8Array(randomBytes(bytes)),
    keyring: createKeyring(key),
    hasher,
    bankAccounts: {},
    orderDesks: {},
  })
  return { core, prisma, close: () => prisma.$disconnect() }
}
